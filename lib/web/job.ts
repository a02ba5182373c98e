import { createHash, timingSafeEqual } from "node:crypto";
import { withSessionLock } from "@/db/session-lock";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { env } from "@/lib/env";
import { systemContext } from "./context";
import type { RouteArguments } from "./route";
import { refuseWhileStopping } from "./shutdown";
import { errorResponse, internalErrorResponse } from "./status";

type Command = (ctx: Context) => Promise<unknown>;

/**
 * Turns named commands into the route that a cron service calls: `Authorization: Bearer
 * <CRON_SECRET>`. Without a secret in the environment it refuses everybody. A job that still
 * runs is not started again.
 */
export function defineJob(commands: Record<string, Command>) {
  return async (request: Request, route: RouteArguments): Promise<Response> => {
    const { job = "" } = await route.params;
    const ctx = systemContext(job);
    try {
      requireSecret(request);
      refuseWhileStopping();
      const command = Object.hasOwn(commands, job) ? commands[job] : undefined;
      if (!command) throw new AppError("not_found", "job.unknown", "There is no such job.");
      const ran = await withSessionLock(ctx.db, `job:${job}`, async () => {
        await command(ctx);
      });
      return Response.json({ job, ran }, { headers: { "Cache-Control": "no-store" } });
    } catch (error) {
      if (error instanceof AppError) return errorResponse(error);
      ctx.log.error({ err: error, job }, "a job failed");
      return internalErrorResponse();
    }
  };
}

function requireSecret(request: Request): void {
  const secret = env().CRON_SECRET;
  const given = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
  if (!secret || !timingSafeEqual(digest(given), digest(secret)))
    throw new AppError("forbidden", "job.forbidden", "The secret is missing or wrong.");
}

const digest = (text: string) => createHash("sha256").update(text).digest();
