import type { Id } from "@/lib/core/id";

/** Whoever holds it is the only judge of this round. */
export const judgeLock = (roundId: Id<"round">) => `bounty.judge:${roundId}`;
