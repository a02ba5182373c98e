import type { Token, Tokens } from "marked";
import type { ReactNode } from "react";
import { decodeEntities } from "./entities";
import { MathView } from "./math-view";
import { isMath } from "./parse";
import { safeHref } from "./safe-href";

/** Words and their marks. */
export function Inline({ tokens }: { tokens: Token[] }) {
  return tokens.map((token, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words are only ever added at the end
    <InlineView key={index} token={token} />
  ));
}

function InlineView({ token: given }: { token: Token }): ReactNode {
  if (isMath(given)) return <MathView tex={given.text} display={given.display} />;
  const token = given as Tokens.Generic;
  const inner = () => <Inline tokens={token.tokens ?? []} />;
  switch (token.type) {
    case "strong":
      return <strong className="font-semibold">{inner()}</strong>;
    case "em":
      return <em>{inner()}</em>;
    case "del":
      return <del>{inner()}</del>;
    case "codespan":
      return (
        <code className="rounded-tag bg-overlay px-1 py-px font-mono text-[0.85em]">
          {token.text as string}
        </code>
      );
    case "br":
      return <br />;
    case "link":
      return <LinkView token={token as Tokens.Link} />;
    case "image":
      return <PictureLink token={token as Tokens.Image} />;
    default:
      if (token.tokens) return inner();
      return decodeEntities(token.type === "html" ? token.raw : (token.text as string));
  }
}

function LinkView({ token }: { token: Tokens.Link }) {
  const href = safeHref(token.href);
  const words = <Inline tokens={token.tokens} />;
  if (href === null) return words;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {words}
    </a>
  );
}

/** A picture from elsewhere would tell its server who reads this, so it is only fetched by a click. */
function PictureLink({ token }: { token: Tokens.Image }) {
  const href = safeHref(token.href);
  const words = token.text || "Picture";
  if (href === null) return words;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="font-text text-[0.875rem]"
    >
      {words} (picture at {new URL(href).host || "another site"})
    </a>
  );
}
