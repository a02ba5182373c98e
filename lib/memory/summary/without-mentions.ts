import { hasAny, namesIn, sharedWords } from "../words";
import type { SummaryLine } from "./lines";

/** From this share of a memory's words on, a line says the same. */
const MENTIONED = 0.6;

/**
 * The lines that say nothing of these memories: not from a message that they come from, without most
 * of their words, and without any name of theirs. Rather a line too many goes than one too few.
 */
export function withoutMentions(
  lines: readonly SummaryLine[],
  facts: readonly { text: string; normal: string }[],
  silenced: ReadonlySet<string>,
): SummaryLine[] {
  return lines.filter(
    ({ text, messageIds }) =>
      !messageIds.some((id) => silenced.has(id)) && !facts.some((fact) => mentions(text, fact)),
  );
}

function mentions(line: string, { text, normal }: { text: string; normal: string }): boolean {
  return sharedWords(normal, line) >= MENTIONED || hasAny(line, namesIn(text));
}
