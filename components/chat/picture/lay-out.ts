import { behind, type Column, flow, gap, replyStrips } from "./block-strips";
import { breakLines } from "./break-lines";
import type { Look, Measure, PictureMessage, Strip } from "./types";

/** Pixels of the page: its width, its margins, and the most that it is high. */
export const page = { width: 720, margin: 44, height: 2_400, foot: 52 } as const;

/** Pages of one picture at most. */
export const PAGES_MAX = 24;

const small: Look = { voice: "text", size: 13, colour: "ink-3" };
const own: Look = { voice: "text", size: 16, colour: "ink" };
const OWN_SHARE = 0.78;
const OWN_LEAST = 190;
const PAD = 14;

export type Page = { strips: Strip[]; height: number };

/**
 * Messages as pages, each broken between two lines and none higher than a page. Null where there
 * would be more than `PAGES_MAX`, or something that cannot be broken is higher than a page.
 */
export function layOut(
  head: readonly Strip[],
  messages: readonly PictureMessage[],
  measure: Measure,
): Page[] | null {
  const pages = [emptyPage()];
  const put = (strips: readonly Strip[]) => {
    for (const strip of together(strips)) place(pages, strip);
  };
  put([...head]);
  for (const message of messages) {
    put(messageStrips(message, measure));
    if (pages.length > PAGES_MAX || pages.some((one) => one.height > room)) return null;
  }
  return pages;
}

function emptyPage(): Page {
  return { strips: [], height: page.margin };
}

const room = page.height - page.foot;

function place(pages: Page[], strips: readonly Strip[]): void {
  const height = strips.reduce((sum, strip) => sum + strip.height, 0);
  let last = pages.at(-1);
  const isFull = last !== undefined && last.height + height > room && last.strips.length > 0;
  // What only keeps things apart begins no page.
  if (isFull && strips.every(({ marks }) => marks.length === 0)) return;
  if (!last || isFull) {
    last = emptyPage();
    pages.push(last);
  }
  last.strips.push(...strips);
  last.height += height;
}

/** What stays with what follows, as one. */
function together(strips: readonly Strip[]): Strip[][] {
  const groups: Strip[][] = [];
  let open: Strip[] = [];
  for (const strip of strips) {
    open.push(strip);
    if (strip.stays) continue;
    groups.push(open);
    open = [];
  }
  return open.length > 0 ? [...groups, open] : groups;
}

function messageStrips({ who, own: mine, at, text }: PictureMessage, measure: Measure): Strip[] {
  const whole: Column = { x: page.margin, width: page.width - 2 * page.margin, measure };
  const name: Look = { ...small, weight: 600, colour: "ink-2" };
  const runs = [
    { text: who, look: name },
    { text: `  ${at}`, look: small },
  ];
  const column = mine ? ownColumn(text, whole) : whole;
  const body = mine ? ownStrips(text, column) : replyStrips(text, column);
  const head = flow(runs, column).map((one) => ({ ...one, stays: true }));
  return [...head, gapThatStays(4), ...body, gap(26)];
}

function gapThatStays(height: number): Strip {
  return { ...gap(height), stays: true };
}

/** The person's own words stand to the right, on a ground that is as wide as they need. */
function ownColumn(text: string, { x, width, measure }: Column): Column {
  const most = Math.round(width * OWN_SHARE);
  const lines = breakLines([{ text, look: own }], most - 2 * PAD, measure);
  const words = Math.ceil(Math.max(...lines.map((line) => line.width))) + 2 * PAD + 1;
  const wide = Math.min(most, Math.max(words, OWN_LEAST));
  return { x: x + width - wide, width: wide, measure };
}

function ownStrips(text: string, box: Column): Strip[] {
  const inner = { ...box, x: box.x + PAD, width: box.width - 2 * PAD };
  const lines = flow([{ text, look: own }], inner);
  return [{ ...gap(9), stays: true }, ...lines, gap(9)].map((one) => behind(one, box, "overlay"));
}
