import type { z } from "zod";
import type { Context } from "@/lib/context";
import { etagOf, hasAlready, revalidated, unchanged } from "./etag";
import { answer, type Endpoint, type RouteArguments } from "./route";

export type Download = {
  fileName: string;
  /** Changes when anything in the file does. */
  version: string;
  lines: AsyncIterable<unknown>;
};

/** Turns a command that yields documents into a file of JSON lines, written as it is read. */
export function defineDownload<S extends z.ZodType>(
  endpoint: Endpoint<S>,
  command: (ctx: Context, input: z.output<S>) => Promise<Download>,
) {
  const handler = (request: Request, route: RouteArguments) =>
    answer(request, route, endpoint, async (ctx, input) => {
      const { fileName, version, lines } = await command(ctx, input);
      const etag = etagOf(version);
      if (hasAlready(request, etag)) return unchanged(etag);
      return new Response(bodyOf(lines, ctx), {
        headers: {
          "Content-Type": "application/x-ndjson; charset=utf-8",
          "Content-Disposition": `attachment; filename="${fileName}"`,
          ...revalidated(etag),
        },
      });
    });
  return Object.assign(handler, {
    endpoint: { ...endpoint, downloads: true } as Endpoint,
    command,
  });
}

function bodyOf(lines: AsyncIterable<unknown>, ctx: Context): ReadableStream<Uint8Array> {
  const rest = lines[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const next = await rest.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`));
      } catch (error) {
        // Cut off, so that nobody takes a part for the whole.
        ctx.log.error({ err: error }, "a download broke off");
        controller.error(error);
      }
    },
    async cancel() {
      await rest.return?.();
    },
  });
}
