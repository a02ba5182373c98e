import { connect, serverLimits } from "@/db/client";
import { listen } from "@/db/listener";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { isId } from "@/lib/core/id";
import { type ChunkStore, createChunkStore } from "./chunk-store";
import { renewLeases } from "./repository";

const HEARTBEAT_MS = 2_000;
/** A run that was not heard of for so long is taken to be dead. */
export const LEASE_MS = 10_000;

/** A reply that this process is writing: what is stored of it, for readers in this process. */
export type LiveTurn = { run: string; text: string; stop: (reason: StopReason) => void };
export type StopReason = "stopped" | "interrupted";

/**
 * What one process knows of replies being written: its own, whose stored text it holds once for
 * all readers, and others', of which it hears that there is more. A reader keeps nothing but the
 * place that it has reached, however slow it is.
 */
export type TurnHub = {
  store: ChunkStore;
  /** Registers a reply of this process until the returned function is called. */
  write(turnId: Id<"turn">, live: LiveTurn): () => void;
  liveOf(turnId: Id<"turn">): LiveTurn | undefined;
  /**
   * Resolves at the next news of a turn, when `signal` aborts, or after `lookMs`: whoever waits
   * asks for this first, then looks, then waits.
   */
  news(turnId: Id<"turn">, signal: AbortSignal): Promise<void>;
  /** Says to readers in this process that there is news. */
  tell(turnId: Id<"turn">): void;
  /** Ends every reply that this process is writing. Resolves when all have ended. */
  interruptAll(): Promise<void>;
  close(): Promise<void>;
};

export function openTurnHub(
  ctx: Context,
  url: string,
  { lookMs = 5_000 }: { lookMs?: number } = {},
): TurnHub {
  // Of its own: words that are being told wait behind no page and no send.
  const db = connect(url, 2, serverLimits);
  const live = new Map<Id<"turn">, LiveTurn>();
  const waiting = new Map<Id<"turn">, Set<() => void>>();
  let onEmpty = () => {};

  function tell(turnId: Id<"turn">): void {
    const woken = waiting.get(turnId);
    waiting.delete(turnId);
    for (const wake of woken ?? []) wake();
  }

  const connection = listen({
    url,
    channels: ["chat_turn", "chat_stop"],
    onMessage: (channel, payload) => {
      if (!isId("turn", payload)) return;
      if (channel === "chat_stop") live.get(payload)?.stop("stopped");
      // Of its own replies this process has told its readers already.
      else if (!live.has(payload)) tell(payload);
    },
    onConnect: () => {
      for (const turnId of [...waiting.keys()]) tell(turnId);
    },
    onError: (error) => ctx.log.warn({ err: error }, "chats lost their listener"),
  });

  const heartbeat = setInterval(() => {
    if (live.size === 0) return;
    const own = [...live];
    const runs = [...new Set(own.map(([, { run }]) => run))];
    renewLeases(db, runs, new Date(ctx.now().getTime() + LEASE_MS))
      .then((turns) => {
        const alive = new Map(turns.map(({ id, stop }) => [id, stop]));
        for (const [id, turn] of own) {
          if (alive.get(id) === true) turn.stop("stopped");
          // Somebody else has ended it: what it says from now on is nobody's.
          if (!alive.has(id)) turn.stop("interrupted");
        }
      })
      .catch((error: unknown) => ctx.log.warn({ err: error }, "chats could not say they live"));
  }, HEARTBEAT_MS);
  heartbeat.unref();

  const store = createChunkStore({ ...ctx, db }, (turnId, text, { stop }) => {
    const turn = live.get(turnId);
    if (!turn) return;
    turn.text += text;
    if (stop) turn.stop("stopped");
    tell(turnId);
  });

  return {
    store,
    write(turnId, turn) {
      live.set(turnId, turn);
      return () => {
        live.delete(turnId);
        tell(turnId);
        if (live.size === 0) onEmpty();
      };
    },
    liveOf: (turnId) => live.get(turnId),
    news(turnId, signal) {
      return new Promise((resolve) => {
        const wakers = waiting.get(turnId) ?? new Set();
        waiting.set(turnId, wakers);
        const wake = () => {
          clearTimeout(timer);
          signal.removeEventListener("abort", wake);
          wakers.delete(wake);
          if (wakers.size === 0 && waiting.get(turnId) === wakers) waiting.delete(turnId);
          resolve();
        };
        const timer = setTimeout(wake, lookMs);
        signal.addEventListener("abort", wake, { once: true });
        wakers.add(wake);
        if (signal.aborted) wake();
      });
    },
    tell,
    async interruptAll() {
      const empty = new Promise<void>((resolve) => {
        onEmpty = resolve;
      });
      for (const turn of live.values()) turn.stop("interrupted");
      if (live.size > 0) await empty;
    },
    close: async () => {
      clearInterval(heartbeat);
      await Promise.all([connection.close(), db.$client.end()]);
    },
  };
}
