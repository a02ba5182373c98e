"use client";

import { useEffect, useState } from "react";
import type { Paint } from "./paint";

/** So long a text is not read again with each word that comes. */
const LENGTH_MAX = 40_000;

const fetched = new Map<string, Paint>();

/** What colours this code, once it has been fetched; null before, and for what is not coloured. */
export function usePaint(language: string, text: string): Paint | null {
  const [paint, setPaint] = useState<Paint | null>(() => fetched.get(language) ?? null);
  useEffect(() => {
    if (language === "") return;
    const bring = async () => {
      const { paintFor } = await import("./paint");
      const brought = await paintFor(language);
      if (brought) fetched.set(language, brought);
      setPaint(() => brought);
    };
    // Without the network the code stands as it is.
    bring().catch(() => undefined);
  }, [language]);
  return text.length > LENGTH_MAX ? null : paint;
}
