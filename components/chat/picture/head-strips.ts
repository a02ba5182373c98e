import type { CompanionFace } from "@/lib/chat/contract";
import { flow, gap } from "./block-strips";
import { page } from "./lay-out";
import type { Mark, Measure, Strip } from "./types";

const FACE = { width: 40, height: 50, between: 8 };

/** What stands above the talk: who it is with, what it is called, and when it was saved. */
export function headStrips(
  { title, about, faces }: { title: string; about: string; faces: readonly HTMLCanvasElement[] },
  measure: Measure,
): Strip[] {
  const column = { x: page.margin, width: page.width - 2 * page.margin, measure };
  const drawn: Mark[] = faces.map((image, at) => ({
    kind: "picture",
    x: page.margin + at * (FACE.width + FACE.between),
    y: 0,
    width: FACE.width,
    height: FACE.height,
    image,
  }));
  const rule = (y: number): Mark => ({
    kind: "box",
    x: page.margin,
    y,
    width: column.width,
    height: 1,
    colour: "rule",
  });
  return [
    ...(drawn.length > 0 ? [{ height: FACE.height + 12, marks: drawn }] : []),
    ...flow([{ text: title, look: { voice: "display", size: 28, colour: "ink" } }], column),
    ...flow([{ text: about, look: { voice: "text", size: 13, colour: "ink-3" } }], column),
    gap(10),
    { height: 30, marks: [rule(0), rule(3)] },
  ];
}

/** A companion as it stands in a picture; null where its own cannot be fetched. */
export async function drawFace(face: CompanionFace): Promise<HTMLCanvasElement | null> {
  const canvas = document.createElement("canvas");
  canvas.width = FACE.width * 3;
  canvas.height = FACE.height * 3;
  const context = canvas.getContext("2d");
  const image = await (face.avatar
    ? fetchImage(`/api/companions/avatars/${face.avatar}`)
    : emblemOf(face)
  ).catch(() => null);
  if (!context || !image) return null;
  const { ground } = groundsOf(face.plate);
  context.beginPath();
  context.roundRect(0, 0, canvas.width, canvas.height, canvas.width / 2);
  context.clip();
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const scale = face.avatar
    ? Math.max(canvas.width / image.naturalWidth, canvas.height / image.naturalHeight)
    : (canvas.width * 0.88) / image.naturalWidth;
  const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale];
  context.drawImage(image, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
  return canvas;
}

function groundsOf(plate: string): { ground: string; ink: string } {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(name).trim();
  if (plate === "neutral") return { ground: value("--overlay"), ink: value("--ink-2") };
  const ink = plate === "gold" ? "--gold-soft" : `--${plate}`;
  return { ground: value(`--${plate}-ground`), ink: value(ink) };
}

/** The engraving by itself, in the colours of its ground. */
async function emblemOf({ emblem, plate }: CompanionFace): Promise<HTMLImageElement> {
  const response = await fetch("/emblems.svg");
  const sheet = new DOMParser().parseFromString(await response.text(), "image/svg+xml");
  const drawing = sheet.getElementById(emblem) ?? sheet.getElementById("lamp");
  const { ground, ink } = groundsOf(plate);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="300" viewBox="0 0 120 150" fill="none" stroke="${ink}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" color="${ink}" style="--plate:${ground}">${drawing?.innerHTML ?? ""}</svg>`;
  return fetchImage(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
}

async function fetchImage(source: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = source;
  await image.decode();
  return image;
}
