"use client";

import {
  type RefCallback,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { keepPlace, type Place, placeIn, showRow } from "./place";
import { covers, type Range, rangeOf } from "./window-rules";

export type Row = { key: string; guess: number };

/** So many of the newest are drawn by the server, before anything can be measured. */
const FIRST = 24;
const AT_FOOT = 4;

export type FootWindow = {
  box: RefObject<HTMLDivElement | null>;
  range: Range;
  /** Pixels that stand for what is not drawn. */
  above: number;
  below: number;
  /** For each row that is drawn; the element needs `data-row` with its key. */
  row: RefCallback<HTMLElement>;
  /** The reader has scrolled away from the newest. */
  away: boolean;
  toFoot: () => void;
  toRow: (key: string) => void;
};

/**
 * Draws the part of a long list that is in view. The box must be a reversed column: then its foot
 * is its origin, it opens on the newest without a script, and stays there while a reply grows.
 * A reader who has scrolled up keeps the place they read.
 */
export function useFootWindow(rows: readonly Row[], onTop: () => void): FootWindow {
  const box = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const place = useRef<Place | null>(null);
  const target = useRef<string | null>(null);
  const [drawn, setDrawn] = useState<Range>(() => newest(rows.length));
  const [away, setAway] = useState(false);
  useShift(rows, setDrawn);
  const range = fitting(drawn, rows.length, away);

  const heightOf = useCallback(
    (index: number) => {
      const row = rows[index];
      return row ? (heights.current.get(row.key) ?? row.guess) : 0;
    },
    [rows],
  );

  const look = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const below = Math.max(0, -element.scrollTop);
    const view = element.clientHeight;
    place.current = below > AT_FOOT ? placeIn(element) : null;
    setAway(below > view / 2);
    const input = { count: rows.length, heightOf, below, view };
    setDrawn((before) => {
      const needed = rangeOf({ ...input, over: view / 2 });
      return covers(before, needed) ? before : rangeOf({ ...input, over: view * 1.5 });
    });
    if (element.scrollHeight - below - view < view * 2) onTop();
  }, [rows.length, heightOf, onTop]);

  const row = useMeasuring(heights, () => keepPlace(box.current, place.current));

  useEffect(() => onScroll(box.current, look), [look]);

  useLayoutEffect(() => {
    if (target.current !== null && showRow(box.current, target.current)) target.current = null;
    else keepPlace(box.current, place.current);
  });

  const toFoot = useCallback(() => {
    place.current = null;
    box.current?.scrollTo({ top: 0 });
  }, []);

  const toRow = useCallback(
    (key: string) => {
      const index = rows.findIndex((one) => one.key === key);
      if (index < 0) return;
      target.current = key;
      place.current = null;
      setAway(true);
      setDrawn({ start: Math.max(0, index - 12), end: Math.min(rows.length, index + 12) });
    },
    [rows],
  );

  return {
    box,
    range,
    above: sum(0, range.start, heightOf),
    below: sum(range.end, rows.length, heightOf),
    row,
    away,
    toFoot,
    toRow,
  };
}

function newest(count: number): Range {
  return { start: Math.max(0, count - FIRST), end: count };
}

/** Rows that were put before the others move their numbers, and not what is drawn. */
function useShift(rows: readonly Row[], setDrawn: (change: (drawn: Range) => Range) => void): void {
  const [first, setFirst] = useState(rows[0]?.key);
  if (rows[0]?.key === first) return;
  const by = rows.findIndex((row) => row.key === first);
  setFirst(rows[0]?.key);
  if (by > 0) setDrawn(({ start, end }) => ({ start: start + by, end: end + by }));
}

/** What was drawn of a list that has changed since. Whoever is at the foot sees what is added there. */
function fitting(drawn: Range, count: number, away: boolean): Range {
  const end = away ? Math.min(drawn.end, count) : count;
  return { start: Math.min(drawn.start, Math.max(0, end - 1)), end };
}

function sum(start: number, end: number, heightOf: (index: number) => number): number {
  let total = 0;
  for (let index = start; index < end; index += 1) total += heightOf(index);
  return total;
}

/** Calls `look` now and after every frame in which the box was scrolled or resized. */
function onScroll(box: HTMLElement | null, look: () => void): () => void {
  if (!box) return () => {};
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  soon();
  box.addEventListener("scroll", soon, { passive: true });
  window.addEventListener("resize", soon);
  return () => {
    cancelAnimationFrame(frame);
    box.removeEventListener("scroll", soon);
    window.removeEventListener("resize", soon);
  };
}

/** Knows the height of every row that was drawn once, and tells when one has changed. */
function useMeasuring(
  heights: RefObject<Map<string, number>>,
  onChange: () => void,
): RefCallback<HTMLElement> {
  const changed = useRef(onChange);
  const observer = useRef<ResizeObserver | null>(null);
  useEffect(() => {
    changed.current = onChange;
  });
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      observer.current ??= new ResizeObserver((entries) => {
        for (const { target, borderBoxSize } of entries) {
          const height = borderBoxSize[0]?.blockSize ?? 0;
          const key = (target as HTMLElement).dataset.row;
          if (key !== undefined && height > 0) heights.current.set(key, height);
        }
        changed.current();
      });
      const { current } = observer;
      current.observe(element);
      return () => current.unobserve(element);
    },
    [heights],
  );
}
