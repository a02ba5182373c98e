import type { Db } from "@/db/client";
import type { ShownContext } from "./contract";
import { withheldAmong } from "./repository";

/** The parts in which players are quoted. */
export const quotingParts = ["similar", "wins", "recent"] as const;

/** Which of the attempts that these contexts quote are withheld now. */
export async function withheldQuotes(
  db: Db,
  contexts: readonly (ShownContext | null)[],
): Promise<ReadonlySet<string>> {
  const quoted = contexts.flatMap((shown) => (shown ? quotedIn(shown) : []));
  return withheldAmong(db, [...new Set(quoted)]);
}

export function quotedIn(shown: ShownContext): string[] {
  return quotingParts.flatMap((name) => shown[name].items.map(({ attemptId }) => attemptId));
}
