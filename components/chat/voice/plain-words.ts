import { type Block, isMath, parseMarkdown } from "../markdown/parse";
import { runsOf } from "../picture/inline-runs";

const look = { voice: "text", size: 16, colour: "ink" } as const;

/** A reply as it is read aloud: without marks, code and formulas only named. */
export function plainWords(text: string): string {
  return parseMarkdown(text, false).map(blockWords).filter(Boolean).join("\n");
}

function blockWords(block: Block): string {
  if (isMath(block)) return "(A formula.)";
  if (block.type === "code") return "(Code.)";
  if (block.type === "hr") return "";
  if (block.type === "table") return "(A table.)";
  if (block.type === "list") {
    return (block.items as { tokens: Block[] }[])
      .map(({ tokens }) => tokens.map(blockWords).join(" "))
      .join("\n");
  }
  const { tokens, raw } = block as { tokens?: Block[]; raw: string };
  if (block.type === "blockquote") return (tokens ?? []).map(blockWords).join(" ");
  if (!tokens) return raw.trim();
  return runsOf(tokens as never, look)
    .map((run) => run.text)
    .join("")
    .trim();
}
