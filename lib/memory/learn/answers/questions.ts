import { spellOut } from "../extract/plain-clause";

/** One question of the companion. */
export type Question = {
  text: string;
  /** What the companion said before it, in the same message. */
  before: string;
};

const QUESTIONS_MAX = 5;
const LONGEST = 4_000;

/** Where a second question begins within the first: "where are you from, and what do you do?" */
const anew =
  /,? (?:and|or|but),? (?=(?:what|where|when|who|which|how|do you|are you|have you|did you|is there|any)\b)/i;
const asksToTell =
  /^(?:(?:so|and|but|now|well|please|first|come on|go on)[, ]+)*(?:tell me|let me know|I (?:would|do) (?:love|like) to (?:know|hear)|remind me|do tell me)(?: (?:a (?:bit|little) )?about| again)?,? /i;

/** What the companion's message asks the person, in its order. It teaches nothing by itself. */
export function questionsIn(message: string): Question[] {
  const plain = spellOut(
    message
      .slice(-LONGEST)
      .normalize("NFKC")
      .replace(/[‘’´`]/g, "'")
      .replace(/\bye\b/gi, "you")
      .replace(/\byer\b/gi, "your")
      .replace(/\byerself\b/gi, "yourself")
      .replace(/\b(what|who|where) be (?=(?:your?|that|this)\b)/gi, "$1 is ")
      .replace(/\bbe you\b/gi, "are you")
      .replace(/\byou'?re\b/gi, "you are")
      .replace(/\byou'd\b/gi, "you would")
      .replace(/\byou'?ve\b/gi, "you have")
      .replace(/\b(what|who|where|when|how)s\b/gi, "$1 is")
      .replace(/[“"„«][^”"»\n]{3,}[”"»]/g, " ")
      .replace(/\*([^*\n]+)\*/g, (_, words) => (/[?]/.test(words) ? words : " ")),
  );
  const sentences = plain
    .split(/(?<=[.!?…])["')\]]*\s+|\n+|\s+[–—]+\s*|(?<=\p{L})—(?=\p{L})|;\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
  const questions = sentences.flatMap((sentence, at) => {
    const before = sentences.slice(Math.max(0, at - 3), at).join(" ");
    if (!/\?/.test(sentence) && !asksToTell.test(sentence)) return [];
    return sentence
      .split(anew)
      .map((text) => ({ text: text.replace(/[?!.…\s]+$/u, ""), before }))
      .filter(({ text }) => text !== "");
  });
  return questions.slice(-QUESTIONS_MAX);
}
