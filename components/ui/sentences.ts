/**
 * The whole sentences in a growing text after the first `from` characters, and where they end.
 * A sentence ends at `. ? !` or `…`, with its closing quotes, when something follows it,
 * or with the text when the text is done.
 */
export function wholeSentences(
  text: string,
  from: number,
  done: boolean,
): { sentences: string; end: number } {
  if (done) return { sentences: text.slice(from).trim(), end: text.length };
  const rest = text.slice(from);
  const ends = [...rest.matchAll(/[.?!…]["'”’)]*(?=\s)/g)];
  const last = ends.at(-1);
  if (!last) return { sentences: "", end: from };
  const length = last.index + last[0].length;
  return { sentences: rest.slice(0, length).trim(), end: from + length };
}
