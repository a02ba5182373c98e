import type { PassedMessage } from "../contract";
import { readFacts } from "../learn/extract/read-facts";
import { passGate } from "../learn/gate";
import { ownWords } from "../learn/own-words";
import { findSecret } from "../secrets";

/** One sentence of a summary, and the messages that it comes from; none for what a person wrote. */
export type SummaryLine = { text: string; messageIds: string[] };

/** Versions of a summary that are kept, so that an edit can be taken back. */
export const SUMMARIES_KEPT = 10;
/** Sentences in a summary; the oldest learnt ones make room. */
const LINES_MAX = 30;
const EXCERPT = 140;
/** Shorter messages are pleasantries and answers. */
const WORDS_MIN = 7;

export function summaryText(lines: readonly SummaryLine[]): string {
  return lines.map(({ text }) => text).join("\n");
}

/** The lines of an edited text. Those that stayed word for word keep where they come from. */
export function editedLines(text: string, before: readonly SummaryLine[]): SummaryLine[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => before.find((known) => known.text === line) ?? { text: line, messageIds: [] });
}

/** What the rules of the house write of messages: what they tell of the person, else how they begin. */
export function houseLines(messages: readonly PassedMessage[]): SummaryLine[] {
  return messages
    .filter(({ author }) => author === "person")
    .flatMap(({ id, text }) => {
      const facts = passGate(readFacts(text), text).map((fact) => fact.text);
      const said = facts.length > 0 ? facts : beginning(text);
      return said.map((line) => ({ text: line, messageIds: [id as string] }));
    });
}

function beginning(text: string): string[] {
  const own = ownWords(text).replace(/\s+/g, " ").trim();
  if (own.split(" ").length < WORDS_MIN) return [];
  const [first = ""] = own.split(/(?<=[.!?])\s/);
  const cut = first.length > EXCERPT ? `${first.slice(0, EXCERPT).replace(/\s\S*$/, "")} …` : first;
  return [`You said: ${cut}`];
}

/** Old lines and new ones, each once, without secrets, and no more than there is room for. */
export function joinLines(
  before: readonly SummaryLine[],
  added: readonly SummaryLine[],
): SummaryLine[] {
  const all = new Map<string, SummaryLine>();
  for (const line of [...before, ...added]) {
    if (findSecret(line.text)) continue;
    const known = all.get(line.text);
    const messageIds = [...new Set([...(known?.messageIds ?? []), ...line.messageIds])];
    all.set(line.text, { text: line.text, messageIds });
  }
  const lines = [...all.values()];
  const surplus = lines.filter(({ messageIds }) => messageIds.length > 0);
  const dropped = new Set(surplus.slice(0, Math.max(0, lines.length - LINES_MAX)));
  return lines.filter((line) => !dropped.has(line));
}
