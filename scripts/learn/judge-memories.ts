import { plainWords } from "@/lib/memory/words";

/** What the person of a turn says about themselves, in plain sentences; `may` are true and need not be kept. */
export type Told = { facts: readonly string[]; may?: readonly string[] };

export type Judged = {
  missed: string[];
  right: string[];
  wrong: string[];
  /** What may be kept and need not be, or was told earlier in the dialogue. */
  beside: string[];
};

/** Which share of the telling words of a fact must stand in one memory, or in all those of the turn. */
const IN_ONE = 0.6;
const IN_ALL = 0.75;
/** Which share of the telling words of a memory must be those of what was told. */
const GROUNDED = 0.6;

const aboutThem =
  /\b(?:the )?(?:person|user|human|speaker|themsel\w+|themself|him ?self|herself)\b(?:'s)?/gi;
const numbers = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, figure) => [word, String(figure)] as const),
);
const tens = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, at) => [word, (at + 2) * 10] as const),
);

/** The telling words of a sentence, figures for words of number, without who it is about. */
function wordsIn(text: string): Set<string> {
  const figures = text
    .toLowerCase()
    .replace(aboutThem, " ")
    .replace(/\b([a-z]+ty)[- ]([a-z]+)\b/g, (whole, ten, one) => {
      const [whole10, unit] = [tens.get(ten), numbers.get(one)];
      return whole10 !== undefined && unit !== undefined ? String(whole10 + Number(unit)) : whole;
    })
    .replace(/\b[a-z]+\b/g, (word) => numbers.get(word) ?? String(tens.get(word) ?? word));
  return plainWords(figures);
}

/** A first judgement by shared words, to be read by a person: nothing here knows what a sentence means. */
export function judgeTurn(
  memories: readonly string[],
  { facts, may = [] }: Told,
  earlier: readonly string[] = [],
): Judged {
  const all = new Set(memories.flatMap((memory) => [...wordsIn(memory)]));
  const isFound = (fact: string) =>
    memories.some((memory) => says(wordsIn(memory), wordsIn(fact), IN_ONE)) ||
    says(all, wordsIn(fact), IN_ALL);
  const isTold = (memory: string, by: readonly string[]) => {
    const words = wordsIn(memory);
    const told = new Set(by.flatMap((fact) => [...wordsIn(fact)]));
    return says(told, words, GROUNDED) || by.some((fact) => says(words, wordsIn(fact), IN_ONE));
  };
  const right = memories.filter((memory) => isTold(memory, facts));
  const others = memories.filter((memory) => !right.includes(memory));
  const beside = others.filter((memory) => isTold(memory, [...may, ...earlier]));
  return {
    missed: facts.filter((fact) => !isFound(fact)),
    right,
    beside,
    wrong: others.filter((memory) => !beside.includes(memory)),
  };
}

/** What tells little by itself: where one lives tells more than that one does. */
const light = new Set(
  [
    "live",
    "work",
    "like",
    "old",
    "years",
    "place",
    "home",
    "feel",
    "make",
    "use",
    "take",
    "come",
  ].flatMap((word) => [...wordsIn(word)]),
);
const weightOf = (word: string) => (light.has(word) ? 0.4 : 1);

/** Whether these words hold that share of what is wanted, in the same sense. */
function says(words: ReadonlySet<string>, wanted: ReadonlySet<string>, share: number): boolean {
  if (wanted.size === 0 || (wanted.has("not") && !words.has("not"))) return false;
  const whole = sumOf([...wanted]);
  const found = sumOf([...wanted].filter((word) => [...words].some((one) => isSame(one, word))));
  return found / whole >= share;
}

const sumOf = (words: readonly string[]) => words.reduce((sum, word) => sum + weightOf(word), 0);

/** "allergy" and "allergic" */
const isSame = (one: string, other: string) =>
  one === other || (one.length > 4 && other.length > 4 && one.slice(0, 5) === other.slice(0, 5));
