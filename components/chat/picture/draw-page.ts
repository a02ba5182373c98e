import { page } from "./lay-out";
import type { Colour, Look, Mark, Measure, Strip } from "./types";

/** Pixels of the file for each of the page. */
const SCALE = 2;

/** The house's colours and fonts, as the page has them now. */
export type Style = { colour: (name: Colour) => string; font: (look: Look) => string };

export function readStyle(): Style {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    colour: (name) => value(`--${name}`),
    font: ({ voice, size, weight = 400, italic = false }) =>
      `${italic ? "italic " : ""}${weight} ${size}px ${value(`--font-${voice}`)}`,
  };
}

/** Fetches what the words need of the fonts: they come in parts, by script. */
export async function fetchFonts(style: Style, text: string): Promise<void> {
  const looks: Look[] = (["display", "text", "mono"] as const).flatMap((voice) =>
    [400, 600].flatMap((weight) =>
      [false, true].map((italic) => ({ voice, size: 16, weight, italic, colour: "ink" as const })),
    ),
  );
  const letters = [...new Set(text)].join("");
  await Promise.all(looks.map((look) => document.fonts.load(style.font(look), letters)));
}

export function measureWith(style: Style): Measure {
  const context = contextOf(document.createElement("canvas"));
  const known = new Map<string, number>();
  return (text, look) => {
    const font = style.font(look);
    const key = `${font} ${text}`;
    const width = known.get(key) ?? widthOf(context, font, text);
    known.set(key, width);
    return width;
  };
}

function widthOf(context: CanvasRenderingContext2D, font: string, text: string): number {
  context.font = font;
  return context.measureText(text).width;
}

/** One page as a PNG. A page that is alone is as high as its words. */
export async function drawPage(
  { strips, height }: { strips: readonly Strip[]; height: number },
  style: Style,
  foot: string,
): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = page.width * SCALE;
  canvas.height = (height + page.foot) * SCALE;
  const context = contextOf(canvas);
  context.scale(SCALE, SCALE);
  context.fillStyle = style.colour("ground");
  context.fillRect(0, 0, page.width, height + page.foot);
  let y: number = page.margin;
  for (const strip of strips) {
    for (const mark of strip.marks) draw(context, mark, y, style);
    y += strip.height;
  }
  drawFoot(context, foot, height, style);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser draws no pictures.");
  return context;
}

function draw(context: CanvasRenderingContext2D, mark: Mark, top: number, style: Style): void {
  if (mark.kind === "box") {
    context.fillStyle = style.colour(mark.colour);
    context.fillRect(mark.x, top + mark.y, mark.width, mark.height);
  } else if (mark.kind === "picture") {
    context.drawImage(mark.image, mark.x, top + mark.y, mark.width, mark.height);
  } else {
    drawWords(context, mark, top, style);
  }
}

function drawWords(
  context: CanvasRenderingContext2D,
  { line, x, baseline, rightToLeft }: Extract<Mark, { kind: "words" }>,
  top: number,
  style: Style,
): void {
  context.direction = rightToLeft ? "rtl" : "ltr";
  context.textAlign = "start";
  for (const run of line.runs) {
    context.font = style.font(run.look);
    context.fillStyle = style.colour(run.look.colour);
    const left = rightToLeft ? x - run.x : x + run.x;
    context.fillText(run.text, left, top + baseline);
    if (run.look.struck) {
      const start = rightToLeft ? left - run.width : left;
      context.fillRect(start, top + baseline - run.look.size * 0.28, run.width, 1);
    }
  }
  context.direction = "ltr";
}

function drawFoot(
  context: CanvasRenderingContext2D,
  words: string,
  height: number,
  style: Style,
): void {
  context.fillStyle = style.colour("rule");
  context.fillRect(page.margin, height + 8, page.width - 2 * page.margin, 1);
  context.font = style.font({ voice: "text", size: 12, colour: "ink-3" });
  context.fillStyle = style.colour("ink-3");
  context.fillText(words, page.margin, height + 30);
}
