import { month, weekday } from "./lexicon";
import { anyOf, oneOf, raw } from "./phrases";

/** What one goes to or plays, named on its own: "lost at badminton", "just back from choir". */
const games = oneOf([
  "badminton, squash, tennis, table tennis, ping pong, football, soccer, rugby, cricket, hockey",
  "ice hockey, basketball, volleyball, netball, handball, golf, minigolf, darts, pool, snooker",
  "billiards, chess, bridge, poker, bingo, dominoes, mahjong, scrabble, backgammon, padel",
  "pickleball, lacrosse, baseball, softball, futsal, bowls, croquet, polo, rounders, hurling, petanque, boules",
]);
const outings = oneOf([
  "bowling, swimming, climbing, bouldering, running, fishing, dancing, skating, ice skating, sailing",
  "rowing, cycling, riding, skiing, surfing, hiking, fencing, kayaking, line dancing, birdwatching",
]);
const meetings = oneOf([
  "choir, yoga, pilates, zumba, judo, karate, aikido, taekwondo, church, mass, mosque, temple, synagogue",
  "band practice, orchestra, book club, quiz night, pub quiz, pottery, ballet, salsa, tango, spin class",
  "boxing, kickboxing, aqua aerobics, therapy, physio, evening class, life drawing, the gym, the sauna, the allotment, parkrun",
  "ceilidh, bell ringing, knitting circle, drama group, improv, crossfit, dance class, singing lessons",
]);
const named = anyOf([`${games}, ${outings}, ${meetings}`.replaceAll("|", ", ")], {
  before: raw`\b(`,
  after: raw`)\b(?! (?:player|shoes|ball|star|film|movie|game on|is (?:boring|stupid|silly)))`,
});
const isGame = new RegExp(`^(?:${games})$`, "i");
const isOuting = new RegExp(`^(?:${outings})$`, "i");

const since = raw`(?=,? (?:every|most|each|once|twice|on (?:${weekday})|three times|since|for (?:\d+|\p{L}+) years|all my|with (?:my|the same))\b)`;
const plays = new RegExp(
  `^((?:I|we) (?:(?:have|always|usually|normally|still|used to) )*(?:play(?:ed)?|been playing))${since}`,
  "iu",
);
const goes = new RegExp(
  `^((?:I|we) (?:(?:have|always|usually|normally|still|used to) )*(?:go|went|been going|been))${since}`,
  "iu",
);

/** "I play every Tuesday" with the game that was just named. */
function withPastime(clause: string, earlier: readonly string[]): string | null {
  const [played = ""] = plays.exec(clause) ?? [];
  const [gone = ""] = goes.exec(clause) ?? [];
  const start = played || gone;
  if (!start) return null;
  const what = earlier.map((said) => named.exec(said)?.[1]).find((one) => one !== undefined);
  if (!what || (played && !isGame.test(what))) return null;
  return `${start} ${gone && !isOuting.test(what) && !isGame.test(what) ? "to " : ""}${gone && isGame.test(what) ? "to " : ""}${what.toLowerCase()}${clause.slice(start.length)}`;
}

const quits = new RegExp(
  raw`^((?:I|we) (?:(?:have|finally|only|just) )*)(stopped|quit|gave up|given up|gave it up|gave that up|packed it in|kicked it)(?=$|,? (?:(?:\d+|\p{L}+) (?:\p{L}+ )?(?:years?|months?) ago|last (?:year|summer|winter|${month})|in (?:\d{4}|${month})|when|after (?:my|the)|for good|at \d|cold turkey|years ago|since)\b)`,
  "iu",
);
const vice =
  /\b(smoking|drinking|vaping|gambling|betting|smoking weed|eating meat|eating sugar|biting (?:my|their|his|her) nails|dieting|dating|fishing|hunting)\b/i;
const viceNamed: readonly [RegExp, string][] = [
  [/\b(?:cigarettes?|fags?|smokers?|ciggies|smokes?)\b/i, "smoking"],
  [/\b(?:vapes?)\b/i, "vaping"],
  [/\b(?:booze|drinkers?|drunk|beers?|pints?)\b/i, "drinking"],
];

function viceIn(said: string): string | undefined {
  return (
    vice.exec(said)?.[1]?.toLowerCase() ?? viceNamed.find(([pattern]) => pattern.test(said))?.[1]
  );
}

/** "I stopped two years ago" with what everybody else does. */
function withVice(clause: string, earlier: readonly string[]): string | null {
  const [whole, start = "", verb = ""] = quits.exec(clause) ?? [];
  if (whole === undefined) return null;
  const what = earlier.map(viceIn).find((one) => one !== undefined);
  return what
    ? `${start}${/\b(?:it|that)\b/.test(verb) ? "gave up" : verb} ${what}${clause.slice(whole.length)}`
    : null;
}

/** A clause whose verb lacks what it is done to, with what was named before it. */
export function withPursuit(clause: string, earlier: readonly string[]): string {
  return withPastime(clause, earlier) ?? withVice(clause, earlier) ?? clause;
}
