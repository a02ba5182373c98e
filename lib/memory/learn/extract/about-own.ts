import type { MemoryKind } from "../../contract";
import * as words from "./lexicon";
import { kindOfThing, passing } from "./own-things";
import { anyOf, raw } from "./phrases";
import { decide, type Look } from "./predicate/decide";
import { kindOfPredicate } from "./predicate/kind-of-predicate";
import { isDated, isMomentary } from "./predicate/time";

const name = "\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’-]+)?";
const aside =
  "(?:, (?:who|which|that|whom|whose|a|an|the|aged|now|my|\\d)[^,]+,|, [\\p{L} ]{2,30},| \\([^)]*\\))?";
const adjectives = "(?:(?!(?:is|are|was|were|has|have|had|does|do)\\b)[\\p{L}\\d'’-]+ ){0,4}?";
const someone = new RegExp(
  `^(?:(?:[Oo]ne|[Bb]oth|[Tt]wo|[Aa]ll|[Ss]ome) of |[Bb]oth )?(?:[Oo]ur (?=\\p{Lu}[\\p{Ll}]+ )|(?:[Mm]y|[Oo]ur) (${adjectives}(?:${words.people})\\b))(?:(?:'s|s')(?: ${adjectives}(?:${words.people}|name|birthday|wedding|\\p{L}+))?)?(?: and (?:[Mm]y )?(?:${words.people}))?(?:,? ${name}(?: and ${name})?)?${aside},? ?`,
  "u",
);
const animal = new RegExp(
  `^(?:[Mm]y|[Oo]ur) (${adjectives}(?:${words.animals})\\b)(?:'s name)?(?:,? ${name}(?: and ${name})?)?${aside},? ?`,
  "u",
);
/** Whoever has a name is somebody, whatever they are to the person: "my bandmate Leo". */
const namedOne = anyOf(
  ["Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, English, French", "German"],
  {
    before: raw`^(?:[Mm]y|[Oo]ur) (?:(?!is\b|are\b|was\b|has\b|to\b|in\b|of\b|from\b|and\b|dear\b|god\b|sweet\b|favourite\b|own\b)[\p{Ll}-]+,? ){1,3}(?!`,
    after: raw`)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?,? (?=\p{Ll})`,
    flags: "u",
  },
);
const lowName =
  /^(?!(?:who|is|are|was|were|has|have|had|does|do|did|can|will|would|could|should|and|or|never|always|just|also|now|still|from|with|in|on|at|that|really|only|used|got|said|says|both|all|often|usually|in-law)\b)[a-z]{2,12} (?=(?:is|are|was|lives|works|has|loves|likes|hates|plays|moved|died|studies|teaches|got|just|wants|speaks|runs|does|turns|turned|goes)\b)/;
const thing =
  /^(?:my|our) ((?:(?!(?:is|are|was|were|has|have|had|does|do|did|will|I|you|we|she|he|it|they)\b)[\p{L}\d'’-]+ ){0,6}?(?:(?!(?:is|are|was|were|has|have|had|does|do|did|will|I|you|we|she|he|it|they)\b)[\p{L}\d'’-]+)) (?=(?:is|are|was|were|has|have|had|does|do|did|will|starts?|begins?|opens?|ends?|runs?|meets?|falls?|gave|went|came|died|comes|goes|means?|lies|stands|makes?|gets?|hurts?|never|always|got|would|could|flares?|involves?|includes?|rehearses?|trains?|plays?|finishes|closes|kicks|used|forbids?|hates?|loves?|aches?|hurts?|acts?|swells?|clicks?|takes?|needs?|lives?|works?|sits?|belongs?|contains?|forces?|stops?|tastes?|likes?|do)\b)/iu;

export type Own = { who: string; kind: MemoryKind | null };

/** Who or what of one's own a clause begins with, and the kind of what it says of them; null for other clauses. */
export function readOwn(clause: string): Own | null {
  if (!/^(?:(?:one|both|two|all|some) of |both )?(?:my|our)\b/i.test(clause)) return null;
  const living =
    readLiving(clause, someone, "relation") ??
    readLiving(clause, animal, "possession") ??
    readLiving(clause, namedOne, "relation");
  if (living) return living;
  const [whole = "", who = ""] = thing.exec(clause) ?? [];
  if (!who) return null;
  return { who: whole.trim(), kind: kindOfThing(who, clause.slice(whole.length)) };
}

const startsWithVerb =
  /^(?:who|that|which|is|are|was|were|has|have|had|does|do|did|can|will|would|could|never|always|just|\p{Ll}+s|\p{Ll}+ed)\b/u;
const ownsMore = /^(?:'s?|s'|s|es)\b|^[,'’]/;

function readLiving(clause: string, pattern: RegExp, kind: MemoryKind): Own | null {
  const start = pattern.exec(clause)?.[0];
  if (start === undefined) return null;
  const who = start.replace(/[ ,]+$/, "");
  const predicate = clause.slice(start.length).replace(lowName, "");
  if (ownsMore.test(predicate)) return null;
  if (/(?:name|birthday|wedding)$/.test(who) && /^(?:is|was|are) /.test(predicate))
    return { who, kind };
  const told = decide(looks, predicate.replace(/^(?:who|that|which),? /, ""));
  if (told === null && !startsWithVerb.test(predicate)) return null;
  return { who, kind: told === "relation" ? kind : told };
}

const namedSo = /^(?:is|are) \p{Lu}\p{Ll}+(?:$|,| and \p{Lu})/u;
const visits =
  /^(?:is|are) (?:also )?(?:coming|visiting|staying|flying|moving|arriving|off to|over|due|getting|graduating|starting)\b/;
const gone = /^(?:has |have )?(?:died|passed|passed away|passed on)\b(?! (?:me|the|out|by))/;
const isClose =
  /^(?:(?:is|are|was|were) (?:in|at|on|over in|away at|based|called|named|with|a|an|the|my|our|from|half|one|two|three|four|five|six|seven|eight|nine|ten|\d|expecting|called|autistic|\p{Lu})|(?:lives?|works?|teach(?:es)?|taught me|raised me|brought me up|(?:has|have|had) (?!to\b|been|just|gone|no\b)|(?:fought|served|built|founded|ran|wrote|sailed|fled|survived|invented|fished|farmed|drove) |wants (?:the|my|our|to be)|needs (?!to)|does the|does something|(?:drives|flies|sails|cooks|cleans|nurses|farms|fishes|bakes|snores|volunteers) |left (?:us|when|school|home|the army|my)|walked out|snores|sleeps|emigrated|makes (?:the best|his|her|furniture)|bought (?:a|an|the)|opened|raises|keeps (?!\p{L}+ing|on|me)))\b/u;

const looks: readonly Look<string>[] = [
  (said) => (visits.test(said) && isDated(said) ? "plan" : undefined),
  (said) => (gone.test(said) ? "relation" : undefined),
  (said) => (/ (?:it|this|that)$/.test(said) ? null : undefined),
  (said) => (isMomentary(said) && !isDated(said) ? null : undefined),
  (said) =>
    passing.test(said.split(/,|\b(?:and|but|because|so)\b/)[0] ?? said) ? null : undefined,
  (said) => (isClose.test(said) || namedSo.test(said) ? "relation" : undefined),
  (said) => (kindOfPredicate(said) === null ? null : "relation"),
];
