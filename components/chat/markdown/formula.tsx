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

/** In characters, macros and ems: what is beyond would hold up the page, or cover it. */
const limits = { length: 4_000, maxExpand: 500, maxSize: 20 };

function draw(tex: string, displayMode: boolean): string | null {
  const { length, ...most } = limits;
  if (tex.length > length) return null;
  try {
    return katex.renderToString(tex.trim(), { displayMode, trust: false, ...most });
  } catch {
    return null;
  }
}
