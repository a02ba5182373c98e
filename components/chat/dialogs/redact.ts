/** Words that somebody wrote with commas between them. */
export function wordsIn(text: string): string[] {
  const words = text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word.length > 1);
  return [...new Set(words)].slice(0, 50);
}
