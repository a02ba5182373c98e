import type { Db } from "@/db/client";
import type { Context } from "@/lib/context";
import type { AttemptView, RoundView } from "../contract";
import type { RoundRow } from "../repository";

export type Arena = {
  round: RoundView;
  /** The latest attempts, oldest first. */
  attempts: AttemptView[];
  /** The number of the last event that these figures include. */
  lastSeq: number;
  /** Other rounds that take payments now. */
  others: RoundView[];
};

/** What has no event of its own, such as a player's new handle, is shown after this at the latest. */
const KEPT_MS = 1_000;
const ARENAS_MAX = 20;

type Versioned = Pick<RoundRow, "id" | "eventCount">;
type Kept = { version: string; at: number; arena: Arena };

const memories = new WeakMap<Db, Map<string, Kept>>();

/**
 * The arena as it was read before, if nothing has happened in these rounds since: whatever changes
 * a round or an attempt numbers an event in the same transaction. The first round is the arena's.
 */
export function rememberedArena(ctx: Context, rounds: readonly Versioned[]): Arena | null {
  const kept = memoryOf(ctx.db).get(rounds[0]?.id ?? "");
  const age = ctx.now().getTime() - (kept?.at ?? 0);
  const isFresh = kept?.version === versionOf(rounds) && age >= 0 && age < KEPT_MS;
  return kept && isFresh ? kept.arena : null;
}

/** Keeps an arena, unless an answer is being given: its words come without events. */
export function rememberArena(ctx: Context, rounds: readonly Versioned[], arena: Arena): void {
  if (arena.attempts.some((attempt) => attempt.state === "judging")) return;
  const memory = memoryOf(ctx.db);
  const [oldest] = memory.keys();
  if (memory.size >= ARENAS_MAX && oldest) memory.delete(oldest);
  memory.set(arena.round.id, { version: versionOf(rounds), at: ctx.now().getTime(), arena });
}

function memoryOf(db: Db): Map<string, Kept> {
  const memory = memories.get(db) ?? new Map<string, Kept>();
  memories.set(db, memory);
  return memory;
}

const versionOf = (rounds: readonly Versioned[]) =>
  rounds.map(({ id, eventCount }) => `${id}:${eventCount}`).join(" ");
