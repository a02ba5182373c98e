import type { Question } from "./questions";

const back =
  /^(?:(?:so|and|but|well|oh|now) )*(?:and |but |so )?(?:you|yourself|yours|what about (?:you|yours|yourself)|how about (?:you|yours|yourself)|what is yours|and yours|you too)$/i;

/** What the companion says of itself before "and you?", and what it asks by that. */
const told: readonly [RegExp, (parts: string[]) => string][] = [
  [
    /\b(?:my name is|I am called|call me|they call me|people call me)\b/i,
    () => "What is your name",
  ],
  [/\bI am (?:\d+|[a-z]+ty(?:-[a-z]+)?) (?:years old|summers|winters)/i, () => "How old are you"],
  [
    /\bmy favou?rite ([a-z ]{2,25}?) (?:is|are|was)\b/i,
    ([what]) => `What is your favourite ${what}`,
  ],
  [/\bI (?:grew up|was born|was raised)\b/i, () => "Where did you grow up"],
  [/\bI (?:am|come) from\b/i, () => "Where are you from"],
  [/\bI live\b/i, () => "Where do you live"],
  [
    /\bI (?:work|am an? (?!big|huge|bit|little|cat|dog|morning|night|person|fan))\b/i,
    () => "What do you do",
  ],
  [/\bmy birthday is\b/i, () => "When is your birthday"],
  [
    /\bI have (?:an?|two|three|one) (?:[a-z]+ )?(?:cat|dog|parrot|horse|rabbit|bird|hound|raven)/i,
    () => "Do you have any pets",
  ],
  [
    /\bI have (?:an?|two|three|one|no) (?:[a-z]+ )?(?:brother|sister|sibling)/i,
    () => "Do you have any siblings",
  ],
  [/\bI am (?:afraid|scared|terrified|frightened) of\b/i, () => "What are you afraid of"],
  [/\bI play the ([a-z]+)/i, () => "Do you play any instruments"],
  [
    /\bI am (?:more of )?an? ((?:cat|dog|morning|night|tea|coffee|beach|mountain)[a-z ]*?(?:person|owl|bird)?)\b/i,
    ([what]) => `Are you a ${what}`,
  ],
  [
    /\bI (?:really |do |absolutely |quite )?(love|like|hate|enjoy) ([a-z' ]{3,30})(?:[.,!]|$)/i,
    ([verb, what]) => `Do you ${verb} ${what}`,
  ],
];

type Short = readonly [RegExp, (...parts: string[]) => string];

/** What is asked in a word, and the whole question that it stands for. */
const short: readonly Short[] = [
  [
    /^(?:are you |you )?(married|single|divorced|retired|vegetarian|vegan|religious|left-handed)$/i,
    (what) => `Are you ${what}`,
  ],
  [
    /^(?:any |got |you got |have you )?(kids|children|pets|siblings|grandkids|grandchildren|brothers or sisters|tattoos|allergies|hobbies|plans(?: for .+)?|phobias)$/i,
    (what) => `Do you have any ${what}`,
  ],
  [/^(?:all )?(?:alone|on your own|by yourself)$/i, () => "Do you live alone"],
  [/^ever (been|had|lived|tried|played) (.+)$/i, (verb, what) => `Have you ever ${verb} ${what}`],
  [
    /^(where|what|who|how|when|which \p{L}+) you ((?:\p{L}+ing|from|based|at|up to)\b.*)$/iu,
    (wh, what) => `${wh} are you ${what}`,
  ],
  [
    /^(where|what|who|how|when) you ((?:live|work|do|like|play|drive|study)\b.*)$/iu,
    (wh, what) => `${wh} do you ${what}`,
  ],
  [
    /^how long you (been|had|lived|worked|played|owned)\b(.*?)(?:,? (?:anyhow|anyway|then|now))?$/i,
    (verb, what) => `How long have you ${verb}${what}`,
  ],
  [/^you (?:got|have) (.+)$/i, (what) => `Do you have ${what}`],
  [/^you ((?:like|play|speak|smoke|drink|drive|cook)\b.*)$/i, (what) => `Do you ${what}`],
];

const context: readonly [RegExp, string][] = [
  [
    /\b(?:stud(?:y|ies|ying|ent)|degree|uni|university|course|major|phd|college|masters|semester)\b/i,
    "Where do you study",
  ],
  [
    /\b(?:nurse|work(?:s|ing)?|job|teach(?:er|ing)?|shift|office|chef|doctor|driver|engineer|receptionist|barista|lawyer|manager|assistant)\b/i,
    "Where do you work",
  ],
  [/\b(?:live|living|house|flat|apartment|cottage|village|moved)\b/i, "Where do you live"],
];
const where = /^where(?:abouts)?(?: (?:at|in|exactly|then|is that))?$/i;
const opening = /^(?:(?:so|and|oh|ah|aw|ooh|ok|okay|well|hey|now|haha|ha),? )+(?=\p{L}+)/iu;

/** A question in full: "Kids?", "where at?", and "I grew up by the sea. And you?" as what they stand for. */
export function completed(question: Question, before: readonly string[]): Question[] {
  const text = question.text.replace(opening, "");
  if (where.test(text)) {
    const meant = meantBy([...question.before.split(/(?<=[.!?…])\s+/), ...before].reverse());
    return [meant ? { ...question, text: meant } : question];
  }
  for (const [pattern, ask] of short) {
    const found = pattern.exec(text);
    if (found) return [{ ...question, text: ask(...found.slice(1)) }];
  }
  return mirrored(question);
}

function meantBy(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const found = context.find(([pattern]) => pattern.test(text));
    if (found) return found[1];
  }
  return undefined;
}

/** "I grew up by the sea. And you?" */
function mirrored(question: Question): Question[] {
  if (!back.test(question.text.replace(/,/g, ""))) return [question];
  const last = question.before.split(/(?<=[.!?…])\s+/).reverse();
  for (const sentence of last)
    for (const [pattern, ask] of told) {
      const found = pattern.exec(sentence);
      if (found) return [{ ...question, text: ask(found.slice(1).map((part) => part ?? "")) }];
    }
  return [];
}
