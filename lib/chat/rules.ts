import type { SpeakingOrder, SpicyRefusal } from "./contract";

export const ADULT_AGE = 18;

/** What stands in the way of spicy mode besides its switch, or null. */
export function spicyRefusal(facts: {
  /** Whether the plan has it. */
  plan: boolean;
  /** Declared age in years; null where none was declared. */
  age: number | null;
  /** Whether they want it nowhere. */
  off: boolean;
}): SpicyRefusal | null {
  if (facts.off) return "chat.spicy_off";
  if (!facts.plan) return "chat.spicy_plan";
  return (facts.age ?? 0) >= ADULT_AGE ? null : "chat.spicy_age";
}

type Speaker = { companionId: string; name: string };

type Moment = {
  text: string;
  order: SpeakingOrder;
  last: string | null;
  /** How much each wants to speak now: above nothing they do. */
  eagerness?: ReadonlyMap<string, number>;
};

/**
 * Who speaks after a message, in order: those who are mentioned (`@Name`), in the order of their
 * mention; else all in their order, the next one after whoever spoke last, or those who want to.
 */
export function speakersAfter<S extends Speaker>(
  members: readonly S[],
  { text, order, last, eagerness }: Moment,
): S[] {
  const mentioned = mentionsIn(text, members);
  if (mentioned.length > 0) return mentioned;
  if (order === "all" || members.length <= 1) return [...members];
  if (order === "eager") return eagerOf(members, eagerness ?? new Map());
  const after = members.findIndex(({ companionId }) => companionId === last) + 1;
  return members.slice(after % members.length, (after % members.length) + 1);
}

/** The most eager first; where nobody wants to, the most eager alone. */
function eagerOf<S extends Speaker>(
  members: readonly S[],
  eagerness: ReadonlyMap<string, number>,
): S[] {
  const of = ({ companionId }: S) => eagerness.get(companionId) ?? 0;
  const sorted = members.toSorted((a, b) => of(b) - of(a));
  const willing = sorted.filter((member) => of(member) > 0);
  return willing.length > 0 ? willing : sorted.slice(0, 1);
}

function mentionsIn<S extends Speaker>(text: string, members: readonly S[]): S[] {
  const folded = text.toLowerCase();
  return members
    .map((member) => ({ member, at: mentionAt(folded, member.name.toLowerCase(), members) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ member }) => member);
}

/** Where somebody is first mentioned, by the whole name or its first word where that is theirs alone. */
function mentionAt(text: string, name: string, members: readonly Speaker[]): number {
  const [first = name] = name.split(/\s+/);
  const sharing = members.filter((other) => other.name.toLowerCase().split(/\s+/)[0] === first);
  const called = sharing.length === 1 ? [name, first] : [name];
  const places = called.map((call) => placeOf(text, `@${call}`)).filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
}

/** Where a mention stands that does not go on as a longer word. */
function placeOf(text: string, mention: string): number {
  for (let at = text.indexOf(mention); at >= 0; at = text.indexOf(mention, at + 1))
    if (!/[\p{L}\p{N}_]/u.test(text.charAt(at + mention.length))) return at;
  return -1;
}

const TITLE_LENGTH = 60;

/** A title from the first words of a message. */
export function titleFrom(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= TITLE_LENGTH) return line;
  const cut = line.slice(0, TITLE_LENGTH);
  const space = cut.lastIndexOf(" ");
  return `${(space > 20 ? cut.slice(0, space) : cut).toWellFormed()}…`;
}
