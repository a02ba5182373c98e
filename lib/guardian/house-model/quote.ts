import { asksForRelease } from "./manner";
import { tidy } from "./prose";

const wordsMin = 3;
const wordsMax = 11;

/**
 * A few words of a message that can be quoted back within a sentence, or null.
 * `seed` chooses among the clauses that fit, first among those that are not the request itself.
 */
export function chooseQuote(message: string, seed: number): string | null {
  const clauses = tidy(message)
    .split(/[.!?;:,"“”()\n…]+|\s[-–—]+\s|—/)
    .map((clause) => clause.trim())
    .filter(quotable);
  const telling = clauses.filter((clause) => !asksForRelease(clause));
  const fit = telling.length > 0 ? telling : clauses;
  return fit[seed % fit.length] ?? null;
}

function quotable(clause: string): boolean {
  const words = clause.split(/\s+/).length;
  return (
    words >= wordsMin && words <= wordsMax && /^[\p{Script=Latin}\p{M}' -]{8,80}$/u.test(clause)
  );
}
