import type { Context } from "@/lib/context";

/** Runs work that the present request starts and does not wait for; a failure is logged, once. */
export function inBackground(ctx: Context, name: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => ctx.log.error({ err: error, name }, "background work failed"));
}
