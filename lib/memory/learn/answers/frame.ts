import type { MemoryKind } from "../../contract";
import type { Answer } from "./answer";
import type { Question } from "./questions";

/** What an answer says in the frame of its question, as the person would say it in full. */
export type Said = { clause: string; kind: MemoryKind };

/** A matter that is asked about, and how a short answer to it is read. */
export type Frame = {
  asks: RegExp;
  /** What is asked with the same words and is another matter. */
  except?: RegExp;
  /** Whether an answer has the shape of this one; where it has not, another question is looked at. */
  fits?: (answer: Answer) => boolean;
  /** Nothing where the answer does not fit the question. */
  read: (answer: Answer, question: Question, before: readonly string[]) => Said[];
};

/** One clause of a kind; none where there is no text. */
export const said = (kind: MemoryKind, clause: string | null | undefined): Said[] =>
  clause ? [{ kind, clause }] : [];

/** What the first of these ways says that says anything. */
export function firstSaid(...ways: (() => Said[] | false)[]): Said[] {
  for (const way of ways) {
    const found = way();
    if (found && found.length > 0) return found;
  }
  return [];
}
