import type { z } from "zod";
import type { Context } from "@/lib/context";
import { answer, type Endpoint, type RouteArguments } from "./route";

/** A file of somebody's own, made for them now. */
export type OwnFile = {
  fileName: string;
  /** `text/csv; charset=utf-8`. */
  contentType: string;
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  /** Named by its own contents, and shown in a page: the browser may keep it for good. */
  shown?: true;
};

/** Turns a command that makes a file into a download of it. Nobody on the way keeps a copy. */
export function defineFile<S extends z.ZodType>(
  endpoint: Omit<Endpoint<S>, "file"> & { file: string },
  command: (ctx: Context, input: z.output<S>) => Promise<OwnFile>,
) {
  const handler = (request: Request, route: RouteArguments) =>
    answer(request, route, endpoint, async (ctx, input) => {
      const { fileName, contentType, body, shown } = await command(ctx, input);
      return new Response(body, {
        headers: {
          "Content-Type": contentType,
          "X-Content-Type-Options": "nosniff",
          ...(shown ? shownHeaders : ownHeaders(fileName)),
        },
      });
    });
  return Object.assign(handler, { endpoint: endpoint as Endpoint, command });
}

const shownHeaders = {
  "Content-Disposition": "inline",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "Cache-Control": "private, max-age=31536000, immutable",
};

function ownHeaders(fileName: string) {
  return {
    "Content-Disposition": disposition(fileName),
    "Cache-Control": "private, no-store",
  };
}

/** A name that every browser takes: plain letters first, the real ones after. */
function disposition(fileName: string): string {
  const plain = fileName.replace(/[^\w. -]/g, "_");
  const real = encodeURIComponent(fileName).replace(/['()*]/g, percent);
  return `attachment; filename="${plain}"; filename*=UTF-8''${real}`;
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
