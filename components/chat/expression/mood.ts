import type { Expression } from "@/lib/companion/contract";

export const moods = ["joy", "love", "sadness", "anger", "fear", "surprise", "curiosity"] as const;
export type Mood = (typeof moods)[number] | "neutral";

/** What is said of a mood below a face. */
export const moodWords: Record<Mood, string> = {
  joy: "glad",
  love: "fond",
  sadness: "sad",
  anger: "angry",
  fear: "afraid",
  surprise: "surprised",
  curiosity: "curious",
  neutral: "calm",
};

/** Beginnings of words that speak of a mood. */
const signs: Record<(typeof moods)[number], string> = {
  joy: "laugh|smil|grin|chuckl|giggl|beam|happ|glad|delight|cheer|joy|wonderful|excellent|bravo|well done|congratul|proud",
  love: "love|fond|tender|dear|darling|sweetheart|cherish|hug|embrac|kiss|affection|warmly|thank you|grateful|blush",
  sadness:
    "sad|sorr|sigh|tear|cry|cried|weep|wept|grief|griev|mourn|lonel|miss you|regret|heavy heart|melanchol",
  anger:
    "angr|anger|furious|rage|growl|glar|scowl|snarl|annoy|outrag|disgust|damn|how dare|enough of",
  fear: "afraid|fear|fright|scar(?:ed|y)|terr(?:or|if)|trembl|shiver|nervous|worr|anxi|dread|flinch",
  surprise:
    "surpris|astonish|gasp|startl|amaz|unexpected|goodness|good heavens|no way|blink|wide[- ]eyed|speechless",
  curiosity:
    "curious|wonder(?!ful)|tilt|ponder|puzzl|intrigu|hmm|tell me more|interesting|perhaps|raises? an eyebrow",
};

const patterns = moods.map(
  (mood) => [mood, new RegExp(`(?<![\\p{L}])(?:${signs[mood]})`, "giu")] as const,
);

/**
 * The mood of a reply: the one that most of its words speak of; of equals, the one spoken of last.
 * Neutral where none is spoken of.
 */
export function moodOf(text: string): Mood {
  let best: { mood: Mood; count: number; last: number } = { mood: "neutral", count: 0, last: -1 };
  for (const [mood, pattern] of patterns) {
    const found = [...text.matchAll(pattern)];
    const last = found.at(-1)?.index ?? -1;
    const wins = found.length > best.count || (found.length === best.count && last > best.last);
    if (found.length > 0 && wins) best = { mood, count: found.length, last };
  }
  return best.mood;
}

/** Under which names cards have a picture of a mood, the usual ones first. */
const names: Record<Mood, string> = {
  joy: "joy happy happiness smile smiling amusement laugh laughing excitement excited optimism pride relief approval cheerful",
  love: "love caring admiration gratitude desire affection blush blushing shy",
  sadness: "sadness sad grief disappointment remorse cry crying",
  anger: "anger angry annoyance annoyed disapproval disgust mad",
  fear: "fear nervousness nervous scared afraid embarrassment worried",
  surprise: "surprise surprised realization shock shocked",
  curiosity: "curiosity curious confusion confused thinking",
  neutral: "neutral default normal calm idle",
};

/** The picture of a mood, or of none in particular; null where there is neither. */
export function pictureFor(mood: Mood, expressions: readonly Expression[]): string | null {
  const byName = new Map(expressions.map(({ name, picture }) => [keyOf(name), picture]));
  const wanted = [...names[mood].split(" "), ...names.neutral.split(" ")];
  const found = wanted.find((name) => byName.has(name));
  return (found && byName.get(found)) ?? null;
}

/** Some cards name a mood by its file. */
function keyOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\.(?:png|webp|jpe?g)$/, "");
}
