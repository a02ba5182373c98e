import highlighter from "highlight.js/lib/core";
import type { ReactNode } from "react";
import { grammarOf } from "./languages";
import { readSpans } from "./read-spans";

/** Code with the colours of its language. */
export type Paint = (text: string) => ReactNode;

/** Colour alone: weight and slant stay, so that nothing moves when the colours come. */
const looks: Record<string, string> = {
  comment: "text-ink-3",
  quote: "text-ink-3",
  doctag: "text-ink-3",
  meta: "text-ink-3",
  keyword: "text-lapis",
  literal: "text-lapis",
  built_in: "text-lapis",
  type: "text-lapis",
  name: "text-lapis",
  "selector-tag": "text-lapis",
  string: "text-malachite",
  regexp: "text-malachite",
  char: "text-malachite",
  addition: "text-malachite",
  number: "text-carnelian",
  symbol: "text-carnelian",
  deletion: "text-carnelian",
  attr: "text-ink-2",
  attribute: "text-ink-2",
  property: "text-ink-2",
  params: "text-ink-2",
};

/** What colours code in a language, fetched with the first that is; null for one that nobody here reads. */
export async function paintFor(language: string): Promise<Paint | null> {
  const grammar = grammarOf(language);
  if (!grammar) return null;
  if (!highlighter.getLanguage(language))
    highlighter.registerLanguage(language, (await grammar()).default);
  return (text) => draw(language, text);
}

function draw(language: string, text: string): ReactNode {
  const { value } = highlighter.highlight(text, { language, ignoreIllegals: true });
  return readSpans(value).map(({ text: words, kind }, index) => {
    const look = kind === null ? undefined : looks[kind];
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: code is only ever added at the end
      <span key={index} className={look}>
        {words}
      </span>
    );
  });
}
