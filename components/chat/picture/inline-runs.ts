import type { Token, Tokens } from "marked";
import { decodeEntities } from "../markdown/entities";
import { isMath } from "../markdown/parse";
import type { Look, Run } from "./types";

/** Words with their marks, as runs. */
export function runsOf(tokens: readonly Token[] | undefined, look: Look): Run[] {
  return (tokens ?? []).flatMap((token) => runsIn(token, look));
}

function runsIn(given: Token, look: Look): Run[] {
  if (isMath(given)) return [{ text: given.text.trim(), look: mono(look) }];
  const token = given as Tokens.Generic;
  const inner = (change: Partial<Look>) => runsOf(token.tokens, { ...look, ...change });
  switch (token.type) {
    case "strong":
      return inner({ weight: 600 });
    case "em":
      return inner({ italic: true });
    case "del":
      return inner({ struck: true });
    case "codespan":
      return [{ text: token.text as string, look: mono(look) }];
    case "br":
      return [{ text: "\n", look }];
    case "image":
      return [{ text: (token.text as string) || "Picture", look: { ...look, italic: true } }];
    default:
      if (token.tokens) return runsOf(token.tokens, look);
      return [{ text: decodeEntities(token.type === "html" ? token.raw : token.text), look }];
  }
}

export function mono(look: Look): Look {
  return { ...look, voice: "mono", size: Math.round(look.size * 0.84), italic: false };
}
