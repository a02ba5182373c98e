import { z } from "zod";
import { listen } from "@/db/listener";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { RoundEvent } from "../contract";
import { loadEvents } from "./load-events";
import * as feed from "./repository";

const BATCH = 500;
const RETRY_MS = 250;
const LOOK_MS = 20_000;

const Told = z.object({
  roundId: z.string().transform((value) => value as Id<"round">),
  seq: z.number().optional(),
  attemptId: z.string().optional(),
  from: z.number().optional(),
  text: z.string().optional(),
});

/** Anybody who may connect may notify: what is not ours is no reason to fall over. */
function parseTold(payload: string): z.output<typeof Told> | null {
  try {
    return Told.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}

type Listener = (event: RoundEvent) => void;
type Watched = { listeners: Set<Listener>; lastSeq: number; catchingUp: boolean; told: boolean };

/**
 * Hands what happens in rounds to everybody in this process who watches: one database connection
 * listens, one read serves all watchers of a round. What is told is only a hint that something is
 * there; events are read by number, so a lost connection costs time and never an event.
 */
export type RoundHub = {
  /**
   * Calls `listener` with what happens after `lastSeq`, in order, until the returned function is
   * called. Numbers rise; one that is left out is covered by the next.
   */
  watch(roundId: Id<"round">, lastSeq: number, listener: Listener): () => void;
  close(): Promise<void>;
};

export function openRoundHub(
  ctx: Context,
  url: string,
  { lookMs = LOOK_MS }: { lookMs?: number } = {},
): RoundHub {
  const rounds = new Map<Id<"round">, Watched>();
  // However the news was lost, nobody who watches waits for it longer than this.
  const looks = setInterval(() => {
    for (const [roundId, round] of rounds) void catchUp(roundId, round);
  }, lookMs);
  looks.unref();

  const connection = listen({
    url,
    channels: ["bounty_event", "bounty_words"],
    onMessage: (channel, payload) => {
      const told = parseTold(payload);
      if (!told) return ctx.log.warn({ channel }, "the live feed was told what it cannot read");
      const round = rounds.get(told.roundId);
      if (!round) return;
      if (channel === "bounty_event") return void catchUp(told.roundId, round);
      const { attemptId = "", from = 0, text = "" } = told;
      tell(round, { type: "words", attemptId, from, text });
    },
    onConnect: () => {
      for (const [roundId, round] of rounds) {
        void catchUp(roundId, round);
        void tellWordsSoFar(roundId, (words) => tell(round, words));
      }
    },
    onError: (error) => ctx.log.warn({ err: error }, "the live feed lost its listener"),
  });

  function tell(round: Watched, event: RoundEvent): void {
    for (const listener of round.listeners) listener(event);
  }

  /** Reads on until nothing new was told meanwhile; one reader a round, however often it is told. */
  async function catchUp(roundId: Id<"round">, round: Watched): Promise<void> {
    round.told = true;
    if (round.catchingUp) return;
    round.catchingUp = true;
    try {
      while (round.told) round.told = await readOn(roundId, round);
    } catch (error) {
      ctx.log.warn({ err: error, roundId }, "the live feed could not read events");
      // Nothing else may happen that would wake us, and somebody waits for what was not read.
      const again = () => rounds.get(roundId) === round && void catchUp(roundId, round);
      setTimeout(again, RETRY_MS).unref();
    } finally {
      round.catchingUp = false;
    }
  }

  /** Words are told once and not numbered: who was not there is told all of them again. */
  async function tellWordsSoFar(roundId: Id<"round">, listener: Listener): Promise<void> {
    try {
      for (const { attemptId, text } of await feed.wordsIn(ctx.db, roundId))
        listener({ type: "words", attemptId, from: 0, text });
    } catch (error) {
      ctx.log.warn({ err: error, roundId }, "the live feed could not read words");
    }
  }

  /** Tells one batch of events; true when there may be more. */
  async function readOn(roundId: Id<"round">, round: Watched): Promise<boolean> {
    round.told = false;
    const first = round.lastSeq;
    const events = await loadEvents(ctx.db, roundId, round.lastSeq, BATCH);
    for (const event of events) {
      round.lastSeq = event.seq;
      tell(round, event);
    }
    return round.told || round.lastSeq - first >= BATCH;
  }

  return {
    watch(roundId, lastSeq, listener) {
      const round = rounds.get(roundId) ?? {
        listeners: new Set<Listener>(),
        lastSeq,
        catchingUp: false,
        told: false,
      };
      rounds.set(roundId, round);
      round.listeners.add(listener);
      void catchUp(roundId, round);
      void tellWordsSoFar(roundId, listener);
      return () => {
        round.listeners.delete(listener);
        if (round.listeners.size === 0) rounds.delete(roundId);
      };
    },
    close: () => {
      clearInterval(looks);
      return connection.close();
    },
  };
}
