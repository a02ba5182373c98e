import { anyOf, oneOf, raw } from "./phrases";

const abbreviations =
  /\b(Mr|Mrs|Ms|Dr|St|Prof|No|Jr|Sr|vs|etc|approx|e\.g|i\.e|a\.m|p\.m|Mt|Ave|Rd)\./gi;

/** Sentences with their mark at the end; a line ends one too, and brackets hold one of their own. */
export function sentencesOf(text: string): string[] {
  const kept = text.replace(abbreviations, "$1\u2024");
  return kept
    .split(
      /(?<=[.!?…])(?:["')]*)\s+|\n+|\s+[–—]+\s+|\s+-{1,2}\s+|(?<=\p{L})—(?=\p{L})|;\s+|\s+(?=[😀-🙏🌀-🗿🚀-🛿🤀-🧿❤])/u,
    )
    .flatMap(withBrackets)
    .map((sentence) => sentence.replaceAll("\u2024", ".").trim())
    .filter((sentence) => sentence !== "");
}

const bracket = /\s*\(([^()]{6,120})\)/g;
const speaks = /^(?:I|we|my|our|she|he|they|it|her|his|also|and|not|no|born|from)\b/i;

/** What is said in brackets about oneself or about whoever was spoken of stands after its sentence. */
function withBrackets(sentence: string): string[] {
  const inside = [...sentence.matchAll(bracket)]
    .map(([, words = ""]) => words)
    .filter((words) => speaks.test(words));
  if (inside.length === 0) return [sentence];
  const outside = sentence.replace(bracket, (whole, words) => (speaks.test(words) ? "" : whole));
  return [outside, ...inside];
}

const own = "(?:I|my|we|our|me and|both of us)";
const linking = oneOf([
  "and, but, so, because, although, though, even though, plus, while, whereas",
  "which is why, except, except that, since, as, given that, seeing as, considering",
  "bearing in mind, now that, only, yet, hence, therefore, that's why, and then",
  "and now, but now, and also, so now, and since, but since, and because, cos, also",
  "then, which means",
]);
/** Where the person begins to speak of themselves, or of theirs, anew. */
const anew = anyOf(
  [
    [", peppers anys me ", raw`,\s+(?=\p{L}+ [a-z]{3,}s (?:me|my) )`],
    [
      " and I",
      raw`,?\s+(?:${linking})\s+(?=${own}\b|please\b|if you\b|can you\b|do not\b|(?:tell|give|show|help|keep|be|skip|go) |no (?:\p{L}+ ){1,4}for me\b|never (?:call|use|mention)\b)`,
    ],
    [
      ", but what",
      raw`,\s+`,
      ["and, but, so, because, although, though, while"],
      raw`\s+(?=(?:if|whenever|when|even if|what)\b)`,
    ],
    [
      ", and Aany peppers",
      raw`,\s+`,
      ["and, but, so, because, although, though, while"],
      raw`\s+(?=(?:\p{Lu}[\p{Ll}]+|the \p{L}+|that|this|there|nobody|everybody|everyone|people) \p{L}+)`,
    ],
    [", Aany is", raw`,\s+(?=(?:\p{Lu}[\p{Ll}]+) (?:is|are|has|was|lives|works)\b)`],
    [", I", raw`,\s+(?=(?:${own}|please|do not|never call|(?:${linking}) (?:do not|please))\b)`],
    [": I", raw`:\s+(?=(?:I|my|we|the|it|\p{Lu}\p{Ll}+)\b)`],
    [" and I ", raw`\s+(?=(?:and|but) (?:I|my|we|our) )`],
    [
      "I am dyslexic and the end",
      raw`(?<=\b(?:I am|[Mm]y \p{L}+ is) (?!in\b|at\b|on\b|from\b)\p{L}+)\s+and\s+(?=the )`,
    ],
    [
      " and she peppers",
      raw`,?\s+`,
      ["and, but, so, because", [" , she peppers", ","]],
      raw`\s+(?=(?:she|he|they|it|her|his|their)(?:'s)? (?:\p{L}+))`,
    ],
    [
      " so hope they",
      raw`,?\s+so\s+(?=(?:hope|hopefully|hoping|need|gonna|going|might|probably|basically|yeah|thank|sorry)\b)`,
    ],
    [
      ", and one of them",
      raw`,\s+(?:and|but|so)\s+(?=(?:one|some|most|both|half|two|none) of (?:them|us)\b)`,
    ],
    [
      ", nothing here is",
      raw`,\s+(?=(?:nothing|everything|everyone|everybody|nobody|no one) \p{L}+ )`,
    ],
    [
      " so why is",
      raw`,?\s+(?:so|but|because)\s+(?=(?:why|how|what|where|who|this|these|those|there|everyone|everybody|nobody|people|half|some)\b)`,
    ],
    [
      ", she is",
      raw`,\s+(?=(?:she|he|they|it) (?:is|are|has|have|was|lives?|works?|does|loves?|hates?|plays?|can|will|died|makes?|got|(?:always |just |never )?[a-z]{3,}s)\b)`,
    ],
  ],
  { flags: "u" },
);
/** People who use no stops begin anew with "I am", "I have". */
const runOn =
  /(?<!\b(?:of|to|in|with|for|from|at|by|about|on|both|that|when|where|if|because|what|which|who|thing|and|until|till|since|how|why|way|time|think|know|place|than|as|everything|all|only|but|so|before|after|while|whenever|once|like|unless|or|though|years|months|weeks|ago|guess|mean|although|hope|feel|swear|believe|wish|thought|said|or|sure|ever))\s+(?=(?:I (?:am|have (?!to\b)|do not|can not|also|live (?:in|on|with|near)|work (?:in|at|as|for)|hate|love|grew|used to|was born|never)|we (?:are|have|live|do not|can not)|my (?:\p{L}+ ){1,3}(?:is|are|has|works|lives)|it (?:makes|gives|sends) me|(?:she|he) (?:is|was|lives|works|owes))\b)/u;

/** The clauses of a sentence, each with a subject of its own or none. */
export function clausesOf(sentence: string): string[] {
  return partsOf(sentence).flatMap(splitRunOn).flatMap(splitVerbs);
}

function partsOf(sentence: string): string[] {
  const parts = sentence.split(anew).filter((part) => part?.trim());
  const joined: string[] = [];
  let from = 0;
  for (const part of parts) {
    const at = sentence.indexOf(part, from);
    const last = joined.at(-1);
    const link = sentence.slice(from, at).trim();
    if (last !== undefined && belongs(last, link, part)) {
      joined[joined.length - 1] = sentence.slice(sentence.lastIndexOf(last, at), at + part.length);
    } else joined.push(part);
    from = at + part.length;
  }
  return joined;
}

/** "Ana and" before "I broke up" is its subject, "my cat and" before "my dog" a part of it. */
function belongs(last: string, link: string, part: string): boolean {
  const bare = last.trim();
  const hasVerb = /\b(?:am|is|are|was|were|have|has|had|do|does|did|not|will|can|got)\b/.test(bare);
  if (
    /^and$/.test(link) &&
    /^(?:I|me)\b/.test(part) &&
    !hasVerb &&
    bare.split(/\s+/).length <= 4 &&
    !/^(?:I|we)\b/.test(bare)
  )
    return true;
  if (
    /^(?:and|,)$/.test(link) &&
    /^(?:my|our)\b/i.test(part) &&
    !hasOwnVerb.test(part.split(/,? (?:who|which|that)\b/)[0] ?? part)
  )
    return true;
  if (
    /^,?$/.test(link) &&
    /^I (?:love|hate|adore|like|can not (?:stand|bear|eat|do)|do not (?:eat|like|drink|do))$/.test(
      part.replace(/[!.]+$/, ""),
    ) &&
    !hasVerb
  )
    return true;
  return (
    /^(?:as|since|only|also|then)$/.test(link) &&
    (/^(?:my|our)\b/.test(part)
      ? !hasOwnVerb.test(part)
      : !/^(?:I (?:am|have|do not|can not|work|live)|we)\b/.test(part))
  );
}

const hasOwnVerb = anyOf(
  [
    "is, are, was, were, has, have, had, does, do, did, will, can, would, could, lives",
    "live, works, work, died, loves, love, hates, hate, likes, like, plays, play, teaches",
    "teach, got, made, told, says, say, said, moved, runs, run, keeps, keep, makes, make",
    "thinks, think, needs, need, wants, want, goes, went, gave, taught, came, comes",
    "turns, starts, opens",
    ["submitted 11:58", "[a-z]{3,}(?:ed|es)"],
  ],
  { before: raw`\b`, after: " ?", flags: "" },
);

function splitRunOn(part: string): string[] {
  if (/[.;]/.test(part) || part.split(" ").length < 6) return [part];
  return part.split(runOn).filter((piece) => piece?.trim());
}

/** A second verb of the same subject. */
const verbs = oneOf([
  "live, work, play, love",
  ["like?", raw`like(?! (?:an?|\d+)\b)`],
  "hate, have, own, study, teach, speak, run, moved, came, grew, am, was, use, prefer",
  "collect, drive, eat, drink, can not, do not, never, still, now, used to, got, must",
  "will, retired, married, go, keep, make, support, want to, always",
  "sing, paint, knit, cook, bake, write, read, swim, cycle, walk, miss, share, take",
  "suffer",
]);
const goesOn = new RegExp(
  `^((?:I|we)\\b.*?)(?:,|,?\\s+(?:and|but|then|so))\\s+((?:(?:now|also|then|currently|recently|just|mostly|still|usually|always|never) )*(?:${verbs})\\b(?! (?:and|or|do|does|is|are|was|were|has|will|can|did)\\b).*)$`,
);

function splitVerbs(part: string): string[] {
  const [, first = "", second = ""] = goesOn.exec(part) ?? [];
  if (!second || first.split(" ").length < 3) return [part];
  const subject = /^we\b/i.test(first) ? "We" : "I";
  const modal = bareVerb.test(second) ? modalOf.exec(first)?.[1] : undefined;
  return [first, ...splitVerbs(`${subject} ${modal ? `${modal} ` : ""}${second}`)];
}

/** "I may go wild and have a tart": what is only possible covers the second verb. */
const modalOf = /^(?:I|We) (?:\p{L}+ly )?(may|might|could|would|should)\b/iu;
const bareVerb =
  /^(?:live|work|play|love|like|hate|have|own|study|teach|speak|run|use|collect|drive|eat|drink|go|keep|make|support|want|sing|paint|knit|cook|bake|write|read|swim|cycle|walk|miss|share|take) /;
