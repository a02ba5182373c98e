import { readFileSync } from "node:fs";

export type Row = { id: string; text: string; [field: string]: unknown };

/** The rows of a committed file of JSON lines. */
export function readRows<T = Row>(path: string): T[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

export type Group = { group: string; anchor: string; variants: string[]; source: string };

/** A repeatable source of chance: numbers from 0 to 1. */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
