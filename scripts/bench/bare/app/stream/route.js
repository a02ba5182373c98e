const encoder = new TextEncoder();
let chunks = [];

/** Takes the chunks to stream from now on. */
export async function PUT(request) {
  chunks = await request.json();
  return new Response(null, { status: 200 });
}

/** Reads a body like the product's route, and streams the chunks. */
export async function POST(request) {
  await request.json();
  const waiting = chunks.values();
  const body = new ReadableStream({
    pull(controller) {
      const { done, value } = waiting.next();
      if (done) return controller.close();
      controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, {
    headers: { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store" },
  });
}
