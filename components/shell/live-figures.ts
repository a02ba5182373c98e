"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { FigureName } from "./contents";

type Figures = Partial<Record<FigureName, string>>;

let told: Figures = {};
const listeners = new Set<() => void>();

/** Tells the contents page a figure that has moved since the server drew it. Micro-USD. */
export function publishFigures(figures: Figures): void {
  told = { ...told, ...figures };
  for (const listener of listeners) listener();
}

/** The newest of what the server drew and what the page has heard since. */
export function useLiveFigure(name: FigureName, drawn: string | undefined): string | undefined {
  const heard = useSyncExternalStore(
    subscribe,
    () => told[name],
    () => undefined,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly drawn figure is the newest
  useEffect(() => {
    told = { ...told, [name]: undefined };
    for (const listener of listeners) listener();
  }, [name, drawn]);
  return heard ?? drawn;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
