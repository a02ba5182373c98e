import { EventEmitter } from "node:events";
import { setTimeout } from "node:timers/promises";
import {
  Logger,
  parseCronItems,
  type Runner,
  run,
  runOnce,
  type TaskList,
  type WorkerEvents,
} from "graphile-worker";
import { z } from "zod";
import type { Context } from "@/lib/context";

/** A handler of one task; it gets its payload as stored and must check it. */
export type Handler = (ctx: Context, payload: unknown) => Promise<void>;
export type Schedule = { task: string; everyMinutes: number };

type Worker = { stop(): Promise<void> };

const POLL_MS = 2_000;
/** As often as this in a row no job could be looked for, by all of a worker's loops together. */
const STUCK = 8;

/**
 * Starts a worker inside this process. It finds new jobs by LISTEN, retries with back-off. One that
 * cannot look for jobs is replaced: the library remembers for ever if its first look at the database
 * failed, and says so to nobody.
 */
export async function startWorker(
  ctx: Context,
  handlers: Record<string, Handler>,
  schedule: readonly Schedule[],
): Promise<Worker> {
  const stopped = new AbortController();
  const start = () => runWorker(ctx, { handlers, schedule }, replace);
  let runner = await start();
  let replacing: Promise<void> = Promise.resolve();

  function replace(): void {
    ctx.log.warn({}, "outbox: no job can be looked for; the worker is started again");
    replacing = replacing.then(async () => {
      await runner.stop().catch(() => {});
      while (!stopped.signal.aborted) {
        try {
          runner = await start();
          return;
        } catch (error) {
          ctx.log.warn({ err: error }, "outbox: the worker does not start");
          await setTimeout(POLL_MS, undefined, { signal: stopped.signal }).catch(() => {});
        }
      }
    });
  }

  return {
    async stop() {
      stopped.abort();
      await replacing;
      await runner.stop();
    },
  };
}

type Work = { handlers: Record<string, Handler>; schedule: readonly Schedule[] };

/** One worker of the library, which calls `onStuck` at most once. */
function runWorker(ctx: Context, work: Work, onStuck: () => void): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  let failures = 0;
  events.on("worker:getJob:error", () => {
    failures += 1;
    if (failures === STUCK) onStuck();
  });
  const works = () => {
    if (failures < STUCK) failures = 0;
  };
  events.on("worker:getJob:empty", works);
  events.on("job:start", works);
  return run({
    pgPool: ctx.db.$client,
    concurrency: 4,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    logger: quiet(ctx),
    events,
    taskList: tasks(ctx, work.handlers),
    parsedCronItems: parseCronItems(
      work.schedule.map(({ task, everyMinutes }) => ({ task, match: `*/${everyMinutes} * * * *` })),
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
