import { inflateSync } from "node:zlib";
import type { Picture } from "./picture";
import { type PngChunk, readChunks } from "./png-chunks";
import { type Header, readHeader, unpackRows } from "./png-rows";

/** Pixels at most: a small file can stand for a very large picture. */
const pixelsMax = 16_000_000;

/** The picture in a PNG of any kind, interlaced or not; null where it is damaged or too large. */
export function decodePng(bytes: Uint8Array): Picture | null {
  const chunks = readChunks(bytes);
  const header = chunks?.[0] && readHeader(chunks[0].data);
  if (!chunks || !header || header.width * header.height > pixelsMax) return null;
  const packed = Buffer.concat(dataOf(chunks, "IDAT"));
  const raw = inflated(packed, header);
  const palette = dataOf(chunks, "PLTE")[0];
  if (!raw || (header.colour === 3 && !palette)) return null;
  return unpackRows(header, raw, { palette, alpha: dataOf(chunks, "tRNS")[0] });
}

function dataOf(chunks: readonly PngChunk[], type: string): Buffer[] {
  return chunks.filter((chunk) => chunk.type === type).map(({ data }) => data);
}

function inflated(packed: Buffer, header: Header): Buffer | null {
  try {
    const raw = inflateSync(packed, { maxOutputLength: header.size + 1 });
    return raw.length >= header.size ? raw : null;
  } catch {
    return null;
  }
}
