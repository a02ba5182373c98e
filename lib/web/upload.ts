import type { z } from "zod";
import type { Context } from "@/lib/context";
import { readBytes } from "./input";
import { answer, type Endpoint, type RouteArguments } from "./route";

/** Turns a command that takes a file into a route: the body is the file, and nothing else. */
export function defineUpload<S extends z.ZodType, T>(
  endpoint: Omit<Endpoint<S>, "uploads"> & { uploads: { maxBytes: number } },
  command: (ctx: Context, bytes: Uint8Array, input: z.output<S>) => Promise<T>,
) {
  const handler = (request: Request, route: RouteArguments) =>
    answer(request, route, endpoint, async (ctx, input) => {
      const bytes = await readBytes(request, endpoint.uploads.maxBytes);
      const result = await command(ctx, bytes, input);
      return Response.json(result, { headers: { "Cache-Control": "no-store" } });
    });
  return Object.assign(handler, { endpoint: endpoint as Endpoint, command });
}
