import type { Category, Moderation, Outcome } from "./contract";

type Chances = Record<"none" | Exclude<Category, "child_safety">, number>;

type Judged = Exclude<Category, "child_safety">;

/** What the words themselves say beside the model. */
export type Signs = {
  /** Classes that some turn of phrase speaks for. */
  backed: ReadonlySet<string>;
  /** It speaks of a game, a story, learning, or only in a figure of speech. */
  excused: boolean;
  /** It speaks of love or desire and of nobody's harm. */
  loving: boolean;
};

/** From these chances of harm on a message is not simply allowed; set on held-out messages. */
const limits: Record<Judged, number> = {
  harassment: 0.56,
  hate: 0.42,
  threat: 0.46,
  harm: 0.54,
  self_harm: 0.4,
};
/** How much more it takes without a turn of phrase that speaks for it, or with an excuse. */
const withoutPhrase: Record<Judged, number> = {
  harassment: 0,
  hate: 0.04,
  threat: 0.1,
  harm: 0.03,
  self_harm: 0.06,
};
const withExcuse: Record<Judged, number> = {
  harassment: 0.12,
  hate: 0,
  threat: 0.16,
  harm: 0,
  self_harm: 0.05,
};
/** Talk of love is easily taken for an insult. */
const withLove = 0.36;
/** Below it a person looks first. */
const blockFrom = 0.66;

const judge = "house";

const outcomeOf: Record<Category, Outcome> = {
  harassment: "review",
  hate: "block",
  threat: "block",
  harm: "block",
  self_harm: "support",
  child_safety: "block",
};

/** What the model's chances and the words lead to. */
export function decide(chances: Chances, signs: Signs): Moderation {
  const harmful = 1 - chances.none;
  const { none: _, ...harms } = chances;
  const found = (Object.entries(harms) as [Judged, number][])
    .sort(([, a], [, b]) => b - a)
    .filter(([, chance], at) => at === 0 || chance >= 0.2)
    .map(([category]) => category);
  const [first = "harassment"] = found;
  if (!(harmful >= limitOf(first, signs))) return harmless(harmful);
  const wanted = outcomeOf[first];
  const outcome = wanted === "block" && harmful < blockFrom ? "review" : wanted;
  return { outcome, reason: `moderation.${first}`, categories: found, confidence: harmful, judge };
}

function limitOf(category: Judged, { backed, excused, loving }: Signs): number {
  const more =
    (backed.has(category) ? 0 : withoutPhrase[category]) +
    (excused ? withExcuse[category] : 0) +
    (loving ? withLove : 0);
  return Math.min(0.97, limits[category] + more);
}

export function certain(category: Category): Moderation {
  return {
    outcome: outcomeOf[category],
    reason: `moderation.${category}`,
    categories: [category],
    confidence: 1,
    judge,
  };
}

function harmless(confidence: number): Moderation {
  return { outcome: "allow", reason: "moderation.none", categories: [], confidence, judge };
}

const ofOthers =
  /\b(novel|story|character|film|movie|song|game|boss|level|friend|uncle|aunt|brother|sister|mother|father|son|daughter|husband|wife|someone|volunteer|warning signs|used to|years ago|history|essay|understand)\b/;

const crisis = [
  /\b(i|i'?m|im|i'?ve|i'?ll|me)\b.{0,50}\b(kill(ing)?|hang(ing)?|hurt(ing)?|harm(ing)?|cut(ting)?|drown(ing)?) (myself|my self)\b/,
  /\b(i|i'?m|im|i'?ve|i'?ll)\b.{0,40}\b(end(ing)? (my|this) (own )?life|end(ing)? it all|tak(e|ing) my (own )?life|suicidal|slit my|overdose)\b/,
  /\bi('?m| am|'ve| have)? ?(just |really |honestly |only )*(want|wanna|wish|deserve|going|ready|hope)( to| i could| i was)? (die|dead|be dead|disappear for ?ever|never wake up)\b/,
  /\bi (do not|don'?t|dont) (want|wanna) to (live|be alive|exist|wake up)\b/,
  /\b(better off|easier|happier) (without me|if i (was|were) (dead|gone))\b/,
  /\bkms\b|\btired of (living|being alive)\b|\bno (reason|point|will) (to|in) (live|living|being alive|going on)\b/,
  /\b(took|swallowed|taken) (\w+ ){0,5}(pills|tablets)\b.{0,60}\b(scared|ago|want|die|sorry|goodbye)\b/,
  /\b(planning|imagin(e|ing)) (\w+ ){0,2}my own (funeral|death|suicide)\b|\bwish (for|i had) my (own )?death\b/,
  /\b(i|i'?m|i'?ve) (\w+ ){0,3}(think(ing)?|thought) (\w+ ){0,2}(about|of) (dying|killing myself|my death|ending (it|my life|everything))\b/,
  /\bi (do not|don'?t|dont) deserve to (live|be alive|exist)\b|\bi (do not|don'?t|dont|can'?t) see (a|any) (reason|point) (to|in) (live|living|go on|going on)\b/,
  /\b(better|easier) if i (had never|hadn'?t|was never|were never|did not|didn'?t) (\w+ )?(existed?|born|lived?)\b|\bi (do not|don'?t|dont) want to see tomorrow\b/,
  /\bi (will|am going to|want to|could|might|would|'?ll) (\w+ )?jump (off|out of|from|in front of|under)\b/,
  /\b(least painful|painless|easiest|quickest|most peaceful|without pain) (way|method|how) (\w+ )?(to die|to kill (myself|oneself)|of dying|to end (it|my))\b|\bhow many (\w+ ){0,3}(pills|tablets) (\w+ ){0,3}(kill me|to die|not wake up|take to)\b/,
  /\bi('?ve| have)? (\w+ ){0,2}(cut|cutting|burned|burn|scratch(ed|ing)?) (\w+ )?my (own )?(arms?|wrists?|thighs?|legs?|skin|veins?)\b/,
  /\bmy (arms|wrists|thighs|legs) (\w+ ){0,3}(scars|cuts)\b.{0,40}\b(new|fresh|more|again|today)\b|\bbeing dead (sounds|would be|seems|feels)\b/,
  /\b(see|seeing|is|know) no (other )?way out\b.{0,30}\b(end|die|death|live|but)\b/,
  /\blife (isn'?t|is not|has no|is no longer) (\w+ )?(worth (living|it)|meaning|point)\b/,
];

/** Whether the writer says of themselves that they may be in danger; in folded text. */
export function speaksOfOwnCrisis(folded: string): boolean {
  return crisis.some((pattern) => pattern.test(folded)) && !ofOthers.test(folded);
}
