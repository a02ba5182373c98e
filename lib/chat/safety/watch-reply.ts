import type { Reason } from "@/lib/core/errors";
import { judgeOutput } from "./judge-text";

/** So much without an end of a sentence is looked at as it is. */
const STRETCH_MAX = 400;
const sentenceEnd = /[.!?…。！？]["'”’)*_]*\s|\n/g;

/**
 * Looks at a reply sentence by sentence, each with the one before it. `add` gives why the reply must
 * end; `clean` is how much of it, in UTF-16 units, was found harmless.
 */
export function watchReply(spicy: boolean) {
  let text = "";
  let before = 0;
  let checked = 0;

  function look(upTo: number): Reason | null {
    const { refusal } = judgeOutput(text.slice(before, upTo), spicy);
    if (refusal) return refusal;
    before = checked;
    checked = upTo;
    return null;
  }

  return {
    add(piece: string): Reason | null {
      text += piece;
      const end = lastEnd(text, checked);
      if (end > checked) return look(end);
      return text.length - checked > STRETCH_MAX ? look(text.length) : null;
    },
    /** Looks at what is left at the end. */
    finish(): Reason | null {
      return text.length > checked ? look(text.length) : null;
    },
    clean: () => checked,
  };
}

/** Where the last whole sentence after `from` ends, or `from`. */
function lastEnd(text: string, from: number): number {
  sentenceEnd.lastIndex = from;
  let end = from;
  for (let found = sentenceEnd.exec(text); found; found = sentenceEnd.exec(text))
    end = sentenceEnd.lastIndex;
  return end;
}
