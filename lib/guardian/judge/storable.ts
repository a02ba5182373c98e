/** A model's text as it can be kept: no NUL, no half characters, at most `max` characters. */
export function storable(text: string, max: number): string {
  return [...text.replaceAll("\0", "").toWellFormed()].slice(0, max).join("");
}
