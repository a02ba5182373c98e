import type { z } from "zod";
import type { Context } from "@/lib/context";
import { env } from "@/lib/env";
import { answer, type Endpoint, type RouteArguments } from "./route";
import { refusalOf } from "./status";

/**
 * Turns a command into a route that sends a browser on to a page of ours, also when it refuses:
 * `trouble` makes the path of a page that says why. Anything that is not a refusal stays a bug.
 */
export function defineRedirect<S extends z.ZodType>(
  endpoint: Endpoint<S>,
  command: (ctx: Context, input: z.output<S>) => Promise<string>,
  trouble: (reason: string) => string,
) {
  const handler = (request: Request, route: RouteArguments) =>
    answer(request, route, endpoint, async (ctx, input) => {
      const path = await command(ctx, input).catch((error: unknown) => {
        const refusal = refusalOf(error);
        if (!refusal) throw error;
        return trouble(refusal.reason);
      });
      return new Response(null, {
        status: 303,
        headers: { Location: new URL(path, env().APP_URL).href, "Cache-Control": "no-store" },
      });
    });
  return Object.assign(handler, { endpoint: endpoint as Endpoint, command });
}
