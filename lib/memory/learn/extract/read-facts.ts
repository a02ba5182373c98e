import type { Candidate } from "../candidate";
import { ownWords } from "../own-words";

/** What a message says about its person, by the rules of the house. The same message gives the same facts. */
export function readFacts(message: string): Candidate[] {
  const named = /\b(?:[Mm]y name is|[Cc]all me) (\p{Lu}[\p{L}'’-]+)/u.exec(ownWords(message))?.[1];
  return named ? [{ text: `Your name is ${named}.`, kind: "identity", corrects: false }] : [];
}
