export type Feeling = "low" | "afraid" | "angry" | "tired" | "glad";

const words: Record<Feeling, RegExp> = {
  low: /\b(?:sad|(?:feel\w*|so|really|am|i'm) down|depress\w*|lonely|alone|miss (?:him|her|them|you|my)|cry(?:ing)?|cried|grief|griev\w*|heartbroken|broke up|hopeless|empty|died|passed away|lost (?:my|him|her)|ashamed|guilty|failed|disappoint\w*|homesick|worthless|miserable|feel\w* hurt|rejected)\b/i,
  afraid:
    /\b(?:afraid|scared|anxious|anxiety|worr(?:y|ied|ying)|nervous|panic\w*|dread\w*|terrified|fear\w*|frightened|overwhelmed|stress\w*|uneasy)\b/i,
  angry:
    /\b(?:angry|furious|annoy\w*|mad at|hate|irritat\w*|fed up|frustrat\w*|unfair|betray\w*|rage|resent\w*|sick of)\b/i,
  tired:
    /\b(?:tired|exhaust\w*|sleepy|worn out|can'?t sleep|cannot sleep|insomnia|awake all night|drained|burnt? out|no energy|weary|bored)\b/i,
  glad: /\b(?:happy|glad|excited|proud|great news|good news|passed|won|relieved|joy\w*|grateful|thrilled|delighted|love it|finally|succeed\w*|celebrat\w*|got the job|engaged)\b/i,
};

const order: readonly Feeling[] = ["low", "afraid", "angry", "tired", "glad"];

/** The feeling that somebody names as theirs, the heavier first; null where none is named. */
export function feelingOf(text: string): Feeling | null {
  if (!/\b(?:i|i'm|i've|me|my|we|our|feel\w*|so)\b/i.test(text)) return null;
  const plain = text.replace(
    /\b(?:not|never|no longer|isn't|wasn't|don't feel) (?:\w+ )?\w+/gi,
    " ",
  );
  return order.find((feeling) => words[feeling].test(plain)) ?? null;
}
