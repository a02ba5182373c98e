import { AppError } from "@/lib/core/errors";

const BODY_BYTES_MAX = 64 * 1024;

/**
 * Path parts, query and JSON body as one object; the path wins over the rest. A stream that a
 * browser re-opens by itself says in a header where it was: that becomes `lastEventId`.
 */
export async function readInput(
  request: Request,
  params: Record<string, string>,
): Promise<Record<string, unknown>> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const reads = request.method === "GET" || request.method === "HEAD";
  const body = reads ? {} : await readJson(request);
  const lastEventId = request.headers.get("last-event-id");
  return { ...query, ...(lastEventId ? { lastEventId } : {}), ...body, ...params };
}

async function readJson(request: Request): Promise<Record<string, unknown>> {
  const value = parse(await readText(request));
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new AppError("invalid", "input.not_an_object", "The body must be a JSON object.");
  return value as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid", "input.not_json", "The body is not JSON.", { cause });
  }
}

/** Reads a body without ever holding more of it than is allowed. */
async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > BODY_BYTES_MAX)
      throw new AppError("invalid", "input.too_large", "The body is larger than 64 KiB.");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
