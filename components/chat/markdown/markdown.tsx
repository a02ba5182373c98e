import type { Token, Tokens } from "marked";
import { memo, type ReactNode, useMemo } from "react";
import { CodeBlock } from "./code-block";
import { decodeEntities } from "./entities";
import { Inline } from "./inline";
import { MathView } from "./math-view";
import { type Block, isMath, parseMarkdown } from "./parse";
import { TableView } from "./table-view";

/**
 * A reply in its own voice. Nothing that a model writes becomes markup of ours: HTML is shown as
 * words, pictures from elsewhere as links.
 */
export function Markdown({ text, streaming = false }: { text: string; streaming?: boolean }) {
  const blocks = useMemo(() => parseMarkdown(text, streaming), [text, streaming]);
  return <Blocks blocks={blocks} />;
}

function Blocks({ blocks }: { blocks: Block[] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks are only ever added at the end
    <BlockView key={index} block={block} />
  ));
}

/** A block that says the same as before is not drawn again while the reply grows below it. */
const BlockView = memo(
  ({ block }: { block: Block }) => drawBlock(block),
  (before, after) => before.block.raw === after.block.raw && before.block.type === after.block.type,
);

const headings: Record<number, string> = { 1: "text-xl", 2: "text-lg" };

function drawBlock(block: Block): ReactNode {
  if (isMath(block)) return <MathView tex={block.text} display open={block.open} />;
  const token = block as Tokens.Generic;
  switch (token.type) {
    case "heading":
      return (
        <h3 className={headings[token.depth as number] ?? "text-md font-semibold"}>
          <Inline tokens={token.tokens ?? []} />
        </h3>
      );
    case "code":
      return <CodeBlock language={(token.lang as string) ?? ""} text={token.text as string} />;
    case "list":
      return <ListView list={token as Tokens.List} />;
    case "table":
      return <TableView table={token as Tokens.Table} />;
    case "blockquote":
      return (
        <blockquote className="space-y-2 border-l-2 border-line-strong pl-4 text-ink-2">
          <Blocks blocks={(token as Tokens.Blockquote).tokens.filter(isShown)} />
        </blockquote>
      );
    case "hr":
      return <hr className="mx-auto w-24 border-rule" />;
    case "html":
      return <p className="whitespace-pre-wrap">{token.raw.trim()}</p>;
    default:
      return <p>{token.tokens ? <Inline tokens={token.tokens} /> : plain(token)}</p>;
  }
}

function plain(token: Tokens.Generic): string {
  return decodeEntities((token.text as string | undefined) ?? token.raw);
}

function isShown(token: Token): boolean {
  return token.type !== "space" && token.type !== "def";
}

function ListView({ list }: { list: Tokens.List }) {
  const items = list.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items are only ever added at the end
    <li key={index} className={item.task ? "-ml-6 list-none" : undefined}>
      {item.tokens.filter(isShown).map((token, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <ItemPart key={place} token={token} />
      ))}
    </li>
  ));
  const look = "space-y-1 pl-6 marker:text-ink-3";
  if (!list.ordered) return <ul className={`list-disc ${look}`}>{items}</ul>;
  return (
    <ol className={`list-decimal ${look}`} start={list.start === "" ? 1 : list.start}>
      {items}
    </ol>
  );
}

function ItemPart({ token }: { token: Token }) {
  if (token.type === "checkbox") {
    return (
      <input
        type="checkbox"
        checked={(token as Tokens.Checkbox).checked}
        readOnly
        disabled
        aria-label="Done"
        className="mr-2 accent-ink align-[-0.1em]"
      />
    );
  }
  if (token.type !== "text") return <BlockView block={token} />;
  const { tokens } = token as Tokens.Text;
  return tokens ? <Inline tokens={tokens} /> : plain(token as Tokens.Generic);
}
