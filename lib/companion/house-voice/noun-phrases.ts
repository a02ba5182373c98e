export type Person = { relation: string; name: string };

const relations =
  "sister|brother|mother|father|mum|mom|dad|wife|husband|partner|girlfriend|boyfriend|son|daughter|neighbou?r|friend|best friend|grandmother|grandfather|gran|grandma|grandpa|aunt|uncle|cousin|colleague|boss|manager|teacher|roommate|flatmate|landlord|dog|cat|horse|niece|nephew|coach|nurse|doctor";

/** Somebody whom a message brings up by name, such as "my sister Ana". */
export function personIn(text: string): Person | null {
  const found = new RegExp(
    `\\b[Mm]y (${relations}),? (?:is (?:called|named) |called |named |is )?(\\p{Lu}[\\p{L}'-]+)`,
    "u",
  ).exec(text);
  return found?.[1] && found[2] ? { relation: found[1], name: found[2] } : null;
}

/** What somebody says their name is, or null. */
export function ownNameIn(text: string): string | null {
  const short = /^(?:\p{L}+[,!.]? )?(?:I'm|I am) (\p{Lu}[\p{Ll}'-]+)(?=[.,!]|$| and\b)/u.exec(
    text.trim(),
  )?.[1];
  if (short) return short;
  const found =
    /\b(?:[Mm]y name is|[Cc]all me|I am called|I'm called|[Ii]ch hei(?:ß|ss)e) (\p{Lu}[\p{L}'-]+)/u.exec(
      text,
    );
  return found?.[1] ?? null;
}

const units =
  "(?:%|°c?|am|pm|a\\.m\\.|p\\.m\\.|seconds?|minutes?|mins?|hours?|days?|nights?|weeks?|months?|years?|km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|cm|kg|kilos?|grams?|g|lit(?:er|re)s?|ml|cups?|euros?|dollars?|pounds?|pages?|chapters?|books?|people|times|points?|moves?|degrees|degs?|coffees?|beds?|plants?|pots?|euro|rating|elo)";
const wordNumbers =
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|a hundred|a dozen|half a dozen";

/** A figure with its unit, as it was written: "14 km", "three weeks", "4 am". */
export function numberIn(text: string): string | null {
  const found = new RegExp(
    `(?<![\\w.])(?:\\d{1,2}:\\d{2}(?: ?[ap]m)?|\\d{1,9}(?:[.,]\\d+)? ?${units}|(?:${wordNumbers}) ${units}|\\d{2,9})(?![\\w])`,
    "i",
  ).exec(text);
  return found?.[0].trim() ?? null;
}

const stop = new Set(
  "a about above bit bunch couple after again against ago all almost alone along already also although always am among an and another any anybody anyone anything are around as ask at away back be became because become been before began behind being believe below best better between big both bring brought but by call came can cannot change come could day days did didn different do does doesn doing don done down during each either else end enough even ever every everybody everyone everything feel feeling fell felt few find finished first for found from gave get gets getting give given go goes going gone good got great had happen happened happens hard has have having he hear heard help her here hers herself him himself his hour hours how i if in instead into is isn it its itself just keep kept kind knew know known last later least left less let life like little ll long look looked looking lot lots love made make makes making many may maybe me mean means might mind mine minute minutes moment month months more most much must my myself need needs never new next nice night no nobody none nor not nothing now of off often oh ok okay old on once one only onto or other others our ours out over own part people person perhaps please point pretty put question quite ran rather re read ready real really right said same say saying says see seem seems seen shall she should show since so some somebody someone something sometimes soon sort started still stop stopped story such sure take taken talk tell ten than thank thanks that the their them themselves then there these they thing things think thinking this those though thought three through time times to today together told tomorrow tonight too took tried try trying turn two under until up upon us use used usually ve very wait want wanted wants was wasn way we week weeks well went were what whatever when where whether which while who whole whom whose why will wish with within without won word words work worked would wrong year years yes yesterday yet you your yours yourself".split(
    " ",
  ),
);
const verbish = /(?:ing|ed|ly)$/;
const verbs = new Set(
  "broke breaks broken left leaves lives live works died dies says said ate eats won lost wins loses runs ran sits sat sold bought spent wrote writes taught teaches grew grows slept sleeps drove drives shouts shouted cries yells barks smells tastes sounds looks costs hurts hates loves likes thinks knows needs wants keeps gets goes comes makes takes gives tells asks calls called plays seems feels turned began starts stops ended ends".split(
    " ",
  ),
);
const determiner =
  /\b(my|our|the|a|an|this|these|those|his|her|their|some|any)\s+((?:[a-z][a-z'’-]*\s+){0,2}[a-z][a-z'’-]*)/gi;

const mine: Record<string, string> = {
  my: "your",
  our: "your",
  a: "that",
  an: "that",
  this: "that",
  these: "those",
  some: "",
  any: "",
};

/** A noun phrase of a message, turned so that it can be said back, or null. */
export function topicOf(text: string): string | null {
  const plain = text.replace(/[“”"*_]/g, "").slice(0, 2_000);
  const phrases = [...plain.matchAll(determiner)].flatMap(([, lead = "", rest = ""], index) => {
    const head = headOf(rest);
    if (!head) return [];
    const owned = /^(?:my|our)$/i.test(lead) ? 3 : 0;
    return [
      { lead: lead.toLowerCase(), head, weight: owned + head.split(" ").length + index * 0.1 },
    ];
  });
  const best = phrases.sort((a, b) => b.weight - a.weight)[0];
  if (best) return `${mine[best.lead] ?? best.lead} ${best.head}`.trim();
  return bareNoun(plain);
}

/** The words of a phrase up to the first that cannot belong to it. */
function headOf(rest: string): string | null {
  const words = rest.split(/\s+/).map((word) => word.toLowerCase().replace(/[’']s?$/, ""));
  const end = words.findIndex((word, index) => (index === 0 ? !mayLead(word) : endsPhrase(word)));
  const head = end < 0 ? words : words.slice(0, end);
  const last = head.at(-1) ?? "";
  return last.length < 3 || stop.has(last) ? null : head.join(" ");
}

const describing = /^(?:old|new|first|last|big|little|own|best|next|whole|good|long)$/;

function mayLead(word: string): boolean {
  return !stop.has(word) || describing.test(word);
}

function endsPhrase(word: string): boolean {
  return stop.has(word) || verbs.has(word) || (verbish.test(word) && word.length > 5);
}

/** Whether a phrase is somebody: one speaks otherwise of people than of things. */
export function isPerson(phrase: string): boolean {
  return new RegExp(`\\b(?:${relations})s?$`).test(phrase);
}

/** Without an article: the last plain word of some length. */
function bareNoun(text: string): string | null {
  const words = (text.match(/\p{L}[\p{L}'’-]*/gu) ?? []).filter(
    (word) => word.length >= 4 && !stop.has(word.toLowerCase()) && !/(?:ed|ly|n't|n’t)$/.test(word),
  );
  const word = words.at(-1);
  return word ?? null;
}
