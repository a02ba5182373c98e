/** Characters that could hide or turn round what follows, and all that ends a line. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]+/gu;

/** The beginning of a player's text on one line, at most `max` characters with the mark of a cut. */
export function excerpt(text: string, max: number): string {
  const plain = text.toWellFormed().replace(unseen, " ").replace(/\s+/g, " ").trim();
  const characters = [...plain];
  if (characters.length <= max) return plain;
  return `${characters
    .slice(0, max - 1)
    .join("")
    .trimEnd()}…`;
}
