import { promisify } from "node:util";
import { inflate } from "node:zlib";
import { inTurns } from "./in-turns";
import type { Picture } from "./picture";
import { type PngChunk, readChunks } from "./png-chunks";
import { type Header, readHeader, unpackRows } from "./png-rows";

/** Pixels at most: a small file can stand for a very large picture. */
const pixelsMax = 16_000_000;
const sideMax = 16_384;
const inflateSoon = promisify(inflate);

/**
 * The picture in a PNG of any kind, interlaced or not; null where it is damaged or too large. A large
 * one takes seconds: others have their turn in between.
 */
export async function decodePng(bytes: Uint8Array): Promise<Picture | null> {
  const chunks = readChunks(bytes);
  const header = chunks?.[0] && readHeader(chunks[0].data);
  if (!chunks || !header || isTooLarge(header)) return null;
  const packed = Buffer.concat(dataOf(chunks, "IDAT"));
  const raw = await inflated(packed, header);
  const palette = dataOf(chunks, "PLTE")[0];
  if (!raw || (header.colour === 3 && !palette)) return null;
  return inTurns(unpackRows(header, raw, { palette, alpha: dataOf(chunks, "tRNS")[0] }));
}

function isTooLarge({ width, height }: Header): boolean {
  return Math.max(width, height) > sideMax || width * height > pixelsMax;
}

function dataOf(chunks: readonly PngChunk[], type: string): Buffer[] {
  return chunks.filter((chunk) => chunk.type === type).map(({ data }) => data);
}

async function inflated(packed: Buffer, header: Header): Promise<Buffer | null> {
  try {
    const raw = await inflateSoon(packed, { maxOutputLength: header.size + 1 });
    return raw.length >= header.size ? raw : null;
  } catch {
    return null;
  }
}
