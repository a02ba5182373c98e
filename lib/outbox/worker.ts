import { Logger, parseCronItems, type Runner, run, runOnce, type TaskList } from "graphile-worker";
import { z } from "zod";
import type { Context } from "@/lib/context";

/** A handler of one task; it gets its payload as stored and must check it. */
export type Handler = (ctx: Context, payload: unknown) => Promise<void>;
export type Schedule = { task: string; everyMinutes: number };

/** Starts a worker inside this process. It finds new jobs by LISTEN, retries with back-off. */
export function startWorker(
  ctx: Context,
  handlers: Record<string, Handler>,
  schedule: readonly Schedule[],
): Promise<Runner> {
  return run({
    pgPool: ctx.db.$client,
    concurrency: 4,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: quiet(ctx),
    taskList: tasks(ctx, handlers),
    parsedCronItems: parseCronItems(
      schedule.map(({ task, everyMinutes }) => ({ task, match: `*/${everyMinutes} * * * *` })),
    ),
  });
}

/** Runs everything that is due and returns: for deployments that have a cron and no worker. */
export async function drainOutbox(ctx: Context, handlers: Record<string, Handler>): Promise<void> {
  await runOnce({
    pgPool: ctx.db.$client,
    noHandleSignals: true,
    logger: quiet(ctx),
    taskList: tasks(ctx, handlers),
    parsedCronItems: [],
  });
}

function tasks(ctx: Context, handlers: Record<string, Handler>): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([task, handle]) => [
      task,
      async (payload: unknown) => {
        await handle({ ...ctx, actor: { kind: "system", job: task } }, payload);
      },
    ]),
  );
}

const failure = z.object({ error: z.unknown() });

function quiet(ctx: Context): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level !== "error" && level !== "warning") return;
    const error = failure.safeParse(meta).data?.error;
    ctx.log[level === "error" ? "error" : "warn"]({ err: error }, `outbox: ${message}`);
  });
}
