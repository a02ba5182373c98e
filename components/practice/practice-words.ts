import type { VerdictLook } from "@/components/motif/verdict-icon";
import { reasonText } from "@/components/reasons";
import type { TagTone } from "@/components/ui/tag";
import type { Difficulty, LevelState, PracticeAttemptView } from "@/lib/practice/contract";

export const practiceHref = (slug: string) => `/practice/${slug}`;

const numbers = ["no", "one", "two", "three", "four", "five"];
const inWords = (count: number) => numbers[count] ?? String(count);

export const stateWords: Record<LevelState, { word: string; tone: TagTone }> = {
  beaten: { word: "Beaten", tone: "success" },
  open: { word: "Open", tone: "info" },
  locked: { word: "Locked", tone: "neutral" },
};

/** What makes a level as hard as it is, in three short sentences. */
export function difficultyWords({ parts, patience, messageMax }: Difficulty): string[] {
  const all = parts === 2 ? "both of its" : `all ${inWords(parts)} of its`;
  return [
    `Gives way to one message that speaks to ${all} secret soft spots.`,
    `Refuses it if it plays on ${otherFeelings(patience - parts)}.`,
    `Reads at most ${messageMax.toLocaleString("en")} characters.`,
  ];
}

function otherFeelings(allowed: number): string {
  if (allowed === 0) return "any other feeling";
  return `more than ${inWords(allowed)} other ${allowed === 1 ? "feeling" : "feelings"}`;
}

/** What came of a practice message, in a word and a sentence. */
export function outcomeWords(attempt: PracticeAttemptView): {
  look: VerdictLook;
  word: string;
  text: string;
} {
  switch (attempt.state) {
    case "judging":
      return { look: "weighing", word: "Weighing", text: "No verdict yet" };
    case "rejected":
      return { look: "refused", word: "Refused", text: attempt.explanation ?? "" };
    case "won":
      return { look: "released", word: "Released", text: attempt.explanation ?? "" };
    case "voided":
      return {
        look: "not-judged",
        word: "Not judged",
        text: reasonText({ reason: attempt.voidReason ?? "practice.unknown" }),
      };
  }
}
