import { promisify } from "node:util";
import { deflate, deflateSync } from "node:zlib";
import { atOnce, inTurns, type Steps } from "./in-turns";
import type { Picture } from "./picture";
import { writeChunks } from "./png-chunks";
import { paeth } from "./png-rows";

const level = { level: 7 };
const deflateSoon = promisify(deflate);

/** A PNG of eight bits a channel, with nothing in it but the picture: of a small one, at once. */
export function encodePng(picture: Picture): Buffer {
  const { header, rows } = atOnce(filtered(picture));
  return pngOf(header, deflateSync(rows, level));
}

/** The same, and others have their turn in between. */
export async function encodePngInTurns(picture: Picture): Promise<Buffer> {
  const { header, rows } = await inTurns(filtered(picture));
  return pngOf(header, await deflateSoon(rows, level));
}

function pngOf(header: Buffer, data: Buffer): Buffer {
  return writeChunks([
    { type: "IHDR", data: header },
    { type: "IDAT", data },
    { type: "IEND", data: Buffer.alloc(0) },
  ]);
}

function* filtered({ width, height, pixels }: Picture): Steps<{ header: Buffer; rows: Buffer }> {
  const opaque = isOpaque(pixels);
  const count = opaque ? 3 : 4;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, opaque ? 2 : 6, 0, 0, 0], 8);
  const length = width * count;
  const rows = Buffer.alloc(height * (length + 1));
  let above = Buffer.alloc(length);
  for (let y = 0; y < height; y++) {
    const line = lineOf(pixels, y, width, count);
    rows[y * (length + 1)] = 4;
    filterInto(rows, y * (length + 1) + 1, line, above, count);
    above = line;
    yield length;
  }
  return { header, rows };
}

function isOpaque(pixels: Buffer): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return false;
  return true;
}

function lineOf(pixels: Buffer, y: number, width: number, count: number): Buffer<ArrayBuffer> {
  const line = Buffer.alloc(width * count);
  for (let x = 0; x < width; x++)
    for (let i = 0; i < count; i++) line[x * count + i] = pixels[(y * width + x) * 4 + i] ?? 0;
  return line;
}

function filterInto(rows: Buffer, at: number, line: Buffer, above: Buffer, step: number): void {
  for (let i = 0; i < line.length; i++) {
    const left = i >= step ? (line[i - step] ?? 0) : 0;
    const corner = i >= step ? (above[i - step] ?? 0) : 0;
    rows[at + i] = (line[i] ?? 0) - paeth(left, above[i] ?? 0, corner);
  }
}
