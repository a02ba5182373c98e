/** Whether the node left out the end of a log: then events may be missing. */
export function isCut(logs: readonly string[]): boolean {
  return logs.includes("Log truncated");
}

/**
 * Whether a node is on the network that a database knows, by the hash of its first block. Null where that was
 * not noted yet.
 */
export function isSameNetwork(known: readonly (string | null)[], genesis: string): boolean | null {
  const noted = known.filter((each) => each !== null);
  if (noted.some((each) => each !== genesis)) return false;
  return noted.length === known.length ? true : null;
}

const SECONDS = 1_000;
const WAITS = [1, 2, 5, 10, 20, 30, 60];

/** When to try again after so many tries. */
export function nextTry(now: Date, tries: number): Date {
  const wait = WAITS[Math.min(tries, WAITS.length - 1)] ?? 60;
  return new Date(now.getTime() + wait * SECONDS);
}

/** What a status of the chain means for what was sent, or null where there is none. */
export type Status = {
  err: unknown;
  confirmationStatus?: "processed" | "confirmed" | "finalized" | undefined;
} | null;

export type Fate =
  | { is: "finalised" }
  | { is: "confirmed" }
  | { is: "failed"; error: unknown }
  /** Its blockhash is too old: it will never land, and may be built again. */
  | { is: "expired" }
  | { is: "pending" };

/**
 * What became of a transaction that was sent. It is expired only when the finalised chain has passed the
 * last block that could hold it and does not: until then a fork may still bring it back.
 */
export function fateOf(
  status: Status,
  { finalisedHeight, lastValid }: { finalisedHeight: number; lastValid: number },
): Fate {
  if (status === null) return { is: finalisedHeight > lastValid ? "expired" : "pending" };
  const final = status.confirmationStatus === "finalized";
  if (status.err !== null && status.err !== undefined)
    return final ? { is: "failed", error: status.err } : { is: "confirmed" };
  if (final) return { is: "finalised" };
  return { is: status.confirmationStatus === "confirmed" ? "confirmed" : "pending" };
}

/** How long somebody's word that there is a transaction is believed, where the chain has none. */
const NOTICED_MS = 180 * SECONDS;

/**
 * Whether a transaction that the chain does not have is given up: one that was seen, once its slot is final
 * without it; one that was only named, when no blockhash of then can be good any more.
 */
export function isLost(
  { slot, noticedAt }: { slot: number | null; noticedAt: Date },
  { now, finalisedSlot }: { now: Date; finalisedSlot: number },
): boolean {
  if (slot !== null) return slot <= finalisedSlot;
  return now.getTime() - noticedAt.getTime() > NOTICED_MS;
}
