import type { ShownContext } from "./contract";

/** The parts in which players are quoted. */
export const quotingParts = ["similar", "wins", "recent"] as const;

/** The attempts that were quoted in what was shown with another. */
export function quotedIn(shown: ShownContext): string[] {
  return quotingParts.flatMap((name) => shown[name].items.map(({ attemptId }) => attemptId));
}

/** The same, with the words of these attempts left out. */
export function withoutQuotes(shown: ShownContext, ids: ReadonlySet<string>): ShownContext {
  const redacted = structuredClone(shown);
  for (const name of quotingParts)
    for (const item of redacted[name].items) if (ids.has(item.attemptId)) item.text = "";
  return redacted;
}
