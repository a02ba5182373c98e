import { tidy } from "./prose";

const wordsMin = 3;
const wordsMax = 11;

/**
 * A few words of a message that can be quoted back within a sentence, or null.
 * `seed` chooses among the clauses that fit.
 */
export function chooseQuote(message: string, seed: number): string | null {
  const clauses = tidy(message)
    .split(/[.!?;:,"“”()\n…]+|\s[-–—]+\s|—/)
    .map((clause) => clause.trim())
    .filter(quotable);
  return clauses[seed % clauses.length] ?? null;
}

function quotable(clause: string): boolean {
  const words = clause.split(/\s+/).length;
  return (
    words >= wordsMin && words <= wordsMax && /^[\p{Script=Latin}\p{M}' -]{8,80}$/u.test(clause)
  );
}
