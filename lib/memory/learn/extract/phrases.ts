/** A way of saying something: an example, its pattern, and what may come next in it, if it is a choice. */
type Way = readonly [example: string, pattern: string, choice?: Ways, after?: string];

/** Ways of saying something; a string has plain ones, parted by commas. */
export type Ways = readonly (string | Way)[];

/** What stands before and after each of the ways, and the flags of the pattern. */
type Around = { before?: string; after?: string; flags?: string };

/** A pattern without a second meaning for its backslashes. */
export const raw = String.raw;

/** Each example with the pattern that is to find it, for the tests. */
export const examples: { example: string; pattern: RegExp }[] = [];

/** The ways in a row, to stand in a longer pattern. */
export function oneOf(ways: Ways): string {
  return ways
    .flatMap((way) => (typeof way === "string" ? way.split(/, /) : [partOf(way)]))
    .join("|");
}

function partOf([, pattern, choice, after = ""]: Way): string {
  return choice ? `${pattern}(?:${oneOf(choice)})${after}` : pattern;
}

/** A pattern for any of the ways. */
export function anyOf(ways: Ways, { before = "", after = "", flags = "iu" }: Around = {}): RegExp {
  note(ways, before, after, flags);
  return new RegExp(`${before}(?:${oneOf(ways)})${after}`, flags);
}

function note(ways: Ways, before: string, after: string, flags: string): void {
  for (const way of ways) {
    if (typeof way === "string") continue;
    const [example, pattern, choice, next = ""] = way;
    const part = new RegExp(`${before}(?:${partOf(way)})${after}`, flags);
    examples.push({ example, pattern: part });
    if (choice) note(choice, `${before}${pattern}`, `${next}${after}`, flags);
  }
}
