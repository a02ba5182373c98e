import type { AttemptMind } from "@/lib/bounty/contract";
import { techniqueWords } from "./technique-words";

type Span = NonNullable<AttemptMind["detection"]>["spans"][number];

/** A message with the passages underlined in which a technique shows. */
export function MarkedMessage({ text, spans }: { text: string; spans: readonly Span[] }) {
  return (
    <>
      {piecesOf(text, spans).map(({ from, words, span }) =>
        span ? (
          <mark
            key={from}
            title={techniqueWords(span.technique).name}
            className="bg-transparent text-inherit underline decoration-lapis decoration-dotted decoration-2 underline-offset-4"
          >
            {words}
          </mark>
        ) : (
          words
        ),
      )}
    </>
  );
}

type Piece = { from: number; words: string; span: Span | null };

/** The text cut at the edges of the spans; where two overlap, the earlier one has the passage. */
function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const from = Math.max(at, span.from);
    if (span.to <= from) continue;
    if (from > at) pieces.push({ from: at, words: text.slice(at, from), span: null });
    pieces.push({ from, words: text.slice(from, span.to), span });
    at = span.to;
  }
  if (at < text.length) pieces.push({ from: at, words: text.slice(at), span: null });
  return pieces;
}
