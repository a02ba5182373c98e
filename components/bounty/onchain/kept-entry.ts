import type { EntryView } from "@/lib/bounty/contract";

/** A message whose price is held, or paid, from a wallet: a reload of the page finds it again. */
export type KeptEntry = { attemptId: EntryView["attemptId"]; message: string };

const keyOf = (roundId: string) => `anubis.entry.${roundId}`;

export function keptEntry(roundId: string): KeptEntry | null {
  try {
    const text = sessionStorage.getItem(keyOf(roundId));
    return text === null ? null : (JSON.parse(text) as KeptEntry);
  } catch {
    return null; // A browser that keeps nothing.
  }
}

export function keepEntry(roundId: string, entry: KeptEntry | null): void {
  try {
    if (entry === null) sessionStorage.removeItem(keyOf(roundId));
    else sessionStorage.setItem(keyOf(roundId), JSON.stringify(entry));
  } catch {
    // The payment goes on all the same.
  }
}
