"use client";

import { useEffect, useState } from "react";
import { usePaint } from "./colour/use-paint";

/** Code as it was written, with a way to take it along. */
export function CodeBlock({ language, text }: { language: string; text: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const name = language.split(/[\s:{]/)[0] ?? "";
  const paint = usePaint(name, text);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Forbidden by the browser: the words can still be selected.
    }
  };
  return (
    <figure className="rounded-panel border border-line bg-sunk font-text">
      <figcaption className="flex min-h-9 items-center justify-between gap-3 border-b border-line pr-1 pl-3.5 text-xs text-ink-3">
        {name || "Code"}
        <button
          type="button"
          onClick={copy}
          className="min-h-8 rounded-control px-2.5 text-ink-2 hover:text-ink hover:underline pointer-coarse:min-h-11"
        >
          {copied ? "Copied" : "Copy"}
        </button>
      </figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto px-3.5 py-3 font-mono text-sm leading-relaxed -outline-offset-2"
      >
        <code>{paint ? paint(text) : text}</code>
      </pre>
    </figure>
  );
}
