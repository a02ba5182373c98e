/** Items `start` to `end` (not included) of a list. */
export type Range = { start: number; end: number };

/**
 * The items that a view shows, with `over` pixels more on either side. Everything is measured from
 * the foot of the list: `below` is how much of it lies below the view. So nothing that happens
 * above a reader moves what they read.
 */
export function rangeOf(input: {
  count: number;
  heightOf: (index: number) => number;
  below: number;
  view: number;
  over: number;
}): Range {
  const { count, heightOf, below, view, over } = input;
  let foot = 0;
  let end = count;
  while (end > 1 && foot + heightOf(end - 1) < below - over) {
    end -= 1;
    foot += heightOf(end);
  }
  let start = end;
  let top = foot;
  while (start > 0 && top < below + view + over) {
    start -= 1;
    top += heightOf(start);
  }
  return { start, end };
}

/** Whether all of `needed` is in `drawn`, and `drawn` is not far larger than it. */
export function covers(drawn: Range, needed: Range): boolean {
  const slack = 4 * (needed.end - needed.start) + 20;
  return (
    drawn.start <= needed.start &&
    drawn.end >= needed.end &&
    drawn.end - drawn.start <= needed.end - needed.start + slack
  );
}

/** Pixels of a message before it was measured: about what its words will take. */
export function guessHeight(message: { role: string; text: string }): number {
  const perLine = message.role === "user" ? 44 : 62;
  const line = message.role === "user" ? 24 : 28;
  const lines = message.text
    .split("\n")
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / perLine)), 0);
  return 56 + lines * line;
}
