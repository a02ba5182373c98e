import { Marked, type Token, type TokenizerExtension, type Tokens } from "marked";
import { settle } from "./settle";

/** A formula: TeX between `$`, `$$`, `\(` or `\[`. `open`: its end has not arrived. */
export type MathToken = {
  type: "math";
  raw: string;
  text: string;
  display: boolean;
  open: boolean;
};

export type Block = Token | MathToken;

const displayMath: TokenizerExtension = {
  name: "math",
  level: "block",
  start: (text) => /(^|\n) {0,3}(\$\$|\\\[)/.exec(text)?.index,
  tokenizer(text) {
    const whole = /^ {0,3}(?:\$\$([\s\S]+?)\$\$|\\\[([\s\S]+?)\\\])[^\S\n]*(?:\n|$)/.exec(text);
    if (whole) {
      return formula({ raw: whole[0], text: whole[1] ?? whole[2] ?? "", display: true });
    }
    return undefined;
  },
};

const inlineMath: TokenizerExtension = {
  name: "math",
  level: "inline",
  start: (text) => /\$|\\[([]/.exec(text)?.index,
  tokenizer(text) {
    const [raw, tex, bracketed] =
      /^(?:\$\$?((?![\s\d]+[\s.,]|\s)(?:\\.|[^$\\\n])*?(?<!\s))\$\$?(?!\d)|\\\(([^\n]+?)\\\))/.exec(
        text,
      ) ?? [];
    const inner = tex ?? bracketed;
    if (raw === undefined || !inner) return undefined;
    return formula({ raw, text: inner, display: false });
  },
};

/** A formula that is still being written, at the end of a text that is. */
const openMath: TokenizerExtension = {
  name: "math",
  level: "block",
  start: displayMath.start as NonNullable<TokenizerExtension["start"]>,
  tokenizer(text) {
    const open = /^ {0,3}(?:\$\$|\\\[)([\s\S]*)$/.exec(text);
    if (!open || /\$\$|\\\]/.test(open[1] ?? "")) return undefined;
    return formula({ raw: open[0], text: open[1] ?? "", display: true, open: true });
  },
};

function formula(token: Omit<MathToken, "type" | "open"> & { open?: boolean }): MathToken {
  return { type: "math", open: false, ...token };
}

// The one that was registered last is asked first.
const whole = new Marked({ gfm: true, breaks: true, extensions: [inlineMath, displayMath] });
const growing = new Marked({
  gfm: true,
  breaks: true,
  extensions: [inlineMath, openMath, displayMath],
});

/**
 * The blocks of a text. While it is `streaming`, what has begun at its end counts as what it will
 * be, so that no block changes its kind as the rest arrives.
 */
export function parseMarkdown(text: string, streaming: boolean): Block[] {
  const tokens = streaming ? growing.lexer(settle(text)) : whole.lexer(text);
  return tokens.filter((token) => token.type !== "space" && token.type !== "def");
}

export function isMath(token: { type: string }): token is MathToken {
  return token.type === "math";
}

export type { Tokens };
