"use client";

import katex from "katex";
import { useMemo } from "react";
import "katex/dist/katex.min.css";

/** A formula as KaTeX sets it; its source where that cannot be read. */
export function Formula({ tex, display }: { tex: string; display: boolean }) {
  const html = useMemo(() => draw(tex, display), [tex, display]);
  if (html === null) return <code className="font-mono text-[0.85em]">{tex}</code>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX escapes what it is given and trusts no command in it
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}

function draw(tex: string, displayMode: boolean): string | null {
  try {
    return katex.renderToString(tex.trim(), { displayMode, trust: false, maxExpand: 500 });
  } catch {
    return null;
  }
}
