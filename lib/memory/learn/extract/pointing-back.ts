import { anyOf, raw } from "./phrases";

/** Things of a kind that a clause speaks of: "my old postcards". */
const several =
  /\b(?:my|our|some|the|these|old|of|collect|love|like) ((?:(?!of\b|the\b)[\p{Ll}-]+ )?(?!this\b|always\b|was\b|his\b)\p{Ll}{3,}[^s\P{L}]s)\b/u;
const ones = /^(?:I|we) \p{L}+ (?:the )?ones\b/u;

/** What one does to a thing for long: "I have loathed it all my life", "I can not stand the stuff". */
const dwells = anyOf(
  [
    "stand, abide, bear, loathe, loathed, hate, hated, love, loved, adore, adored, detest",
    "detested, dread, dreaded, collect, collected, been building, been learning, been restoring",
    "been playing, been writing, been knitting, been making, been doing, eat, touch, drink",
  ],
  {
    before: raw`^(?:I|we) (?:(?:have|can|do|could|will|am|really|just|absolutely|always|never|ever|not|even|still|have not) )*(?:`,
    after: raw`) (it|the stuff|them|those)(?=$|[.,!]| (?:all|since|for|ever|with|either|any|in|as|to)\b)`,
    flags: "u",
  },
);
const subjectSo =
  /^(\p{L}[\p{Ll}-]+(?: \p{Ll}+)?) (?:is|are|was|were|came|comes|makes|tastes?|smells?|sounds?|has|have)\b/u;
const objectSo =
  /\b(?:leave (?:off|out)|skip|hold|no|without|about|any) (?:the |that |your )?(?:any )?(\p{Ll}{3,})(?= please| though|$)/u;
const notThings = anyOf(
  [
    "he, she, it, they, that, this, there, what, who, here, everything, everyone, something",
    "nothing, day, morning, evening, night, week, time, way, moment, year, thing, one, lot, bit",
    "minute, things, stuff, people, work, home",
  ],
  { before: raw`(?:^|\s)`, after: "$", flags: "i" },
);

/** The thing that a clause was about: what it begins with, or else ends with. */
function thingIn(clause: string): string | null {
  const thing = objectSo.exec(clause)?.[1] ?? subjectSo.exec(clause)?.[1];
  return thing && !notThings.test(thing) ? thing.toLowerCase() : null;
}

/** "Coriander came with the soup. I have loathed it all my life": with the thing that was spoken of before. */
export function withThing(clause: string, before: string): string {
  const [, things] = ones.test(clause) ? (several.exec(before) ?? []) : [];
  if (things) return clause.replace(/(?:the )?\bones\b/, things);
  const [whole = "", pointer = ""] = dwells.exec(clause) ?? [];
  const thing = whole ? thingIn(before) : null;
  return thing ? `${whole.slice(0, -pointer.length)}${thing}${clause.slice(whole.length)}` : clause;
}
