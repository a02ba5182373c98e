/** Longer than any line of ours, in characters. */
const LINE_MAX = 16_000_000;

/**
 * The lines of a file, as it is read. Only a line feed ends a line: a message may hold any other
 * separator. Of a line without end no more is given than its beginning, and nothing after it.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  lineMax = LINE_MAX,
): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const [first = "", ...others] = decoder.decode(chunk, { stream: true }).split("\n");
    parts.push(first);
    size += first.length;
    const last = others.pop();
    if (last !== undefined) {
      yield parts.join("");
      yield* others;
      parts = [last];
      size = last.length;
    }
    if (size > lineMax) break;
  }
  parts.push(decoder.decode());
  yield parts.join("");
}
