import { wordsOf } from "@/lib/core/fold-text";
import { ownNameIn, personIn } from "./noun-phrases";
import type { HousePrompt } from "./read-prompt";

/** A remembered line as a clause that speaks to the person: "you have a sister in Porto". */
export function asClause(memory: string): string {
  const turned = memory
    .trim()
    .replace(/^(?:the )?(?:user|person)(?:'s|’s) /i, "your ")
    .replace(/^(?:the )?(?:user|person) is /i, "you are ")
    .replace(/^(?:the )?(?:user|person) has /i, "you have ")
    .replace(/^(?:the )?(?:user|person) was /i, "you were ")
    .replace(/^(?:the )?(?:user|person) (\w+?)s /i, "you $1 ")
    .replace(/[.\s]+$/, "");
  return /^(?:You|Your|It|They|There|The|A|An|This|In|On|At)\b/.test(turned)
    ? turned.charAt(0).toLowerCase() + turned.slice(1)
    : turned;
}

/** What somebody asks back that is known: of what is remembered, or of their own earlier words. */
export function recallFor(text: string, prompt: HousePrompt): string | null {
  const theirs = prompt.lines.filter((line) => !line.mine).map((line) => line.text);
  if (/\bmy name\b|\bwho am i\b/i.test(text)) {
    const name = theirs.map(ownNameIn).findLast((one) => one !== null) ?? prompt.person;
    if (name) return `your name is ${name}`;
  }
  const kin = namedKin(text, theirs);
  if (kin) return kin;
  const asked = contentOf(text);
  const said = theirs
    .slice(0, -1)
    .flatMap(sentencesOf)
    .filter((one) => !one.endsWith("?"));
  const known = [
    ...prompt.memories.map((memory) => ({ clause: asClause(memory), words: contentOf(memory) })),
    ...said.map((one) => ({
      clause: `you told me “${one.replace(/[.!]+$/, "")}”`,
      words: contentOf(one),
    })),
  ];
  const best = known
    .map((one) => ({ ...one, shared: asked.filter((word) => one.words.includes(word)).length }))
    .sort((a, b) => b.shared - a.shared)[0];
  if (best && best.shared > 0) return best.clause;
  const general =
    /\babout me\b|\bwhat (?:do|can) you (?:still )?(?:remember|know)\b|\btold you\b/i.test(text);
  return general ? (known[0]?.clause ?? null) : null;
}

/** "What is my sister called": the name that was said of her. */
function namedKin(text: string, theirs: readonly string[]): string | null {
  if (!/\b(?:called|name)\b/i.test(text)) return null;
  const known = theirs.map(personIn).filter((one) => one !== null);
  const found = known.findLast(({ relation }) => text.toLowerCase().includes(`my ${relation}`));
  return found ? `your ${found.relation} is called ${found.name}` : null;
}

/** What is remembered and touches the newest message, for bringing it up unasked. */
export function memoryFor(text: string, prompt: HousePrompt): string | null {
  const said = contentOf(text);
  const found = prompt.memories.find((memory) =>
    contentOf(memory).some((word) => said.includes(word)),
  );
  const memory = found ?? prompt.memories[0];
  return memory ? asClause(memory) : null;
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((one) => one.trim())
    .filter((one) => one.split(/\s+/).length >= 3 && one.length <= 160);
}

const plainWords = new Set(
  "the and you your that this what did tell told said say remember know about have has had was were are for with from they them then than who whom when where how why is am my mine me name still can could would will not his her its our out one".split(
    " ",
  ),
);

function contentOf(text: string): string[] {
  return wordsOf(text.toLowerCase())
    .map((word) => word.replace(/(?:ies)$/, "y").replace(/(?<=\w{3})s$/, ""))
    .filter((word) => word.length > 2 && !plainWords.has(word));
}
