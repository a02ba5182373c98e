import { crc32 } from "node:zlib";

export type PngChunk = { type: string; data: Buffer };

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function isPng(bytes: Uint8Array): boolean {
  return signature.equals(bytes.subarray(0, 8));
}

/** The chunks of a PNG, each with its checksum checked; null where it is damaged or breaks off. */
export function readChunks(bytes: Uint8Array): PngChunk[] | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isPng(file)) return null;
  const chunks: PngChunk[] = [];
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const end = at + 12 + length;
    if (length > 0x7fffffff || end > file.length) return null;
    const named = file.subarray(at + 4, at + 8 + length);
    if (crc32(named) !== file.readUInt32BE(end - 4)) return null;
    const type = named.toString("latin1", 0, 4);
    chunks.push({ type, data: file.subarray(at + 8, at + 8 + length) });
    if (type === "IEND") return chunks[0]?.type === "IHDR" ? chunks : null;
    at = end;
  }
  return null;
}

export function writeChunks(chunks: readonly PngChunk[]): Buffer {
  const parts = chunks.map(({ type, data }) => {
    const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
  });
  return Buffer.concat([signature, ...parts]);
}

/** The text of the last tEXt chunk with this keyword, or null. */
export function textChunk(chunks: readonly PngChunk[], keyword: string): string | null {
  const lead = `${keyword}\0`;
  const found = chunks.findLast(
    ({ type, data }) =>
      type === "tEXt" && data.toString("latin1", 0, lead.length).toLowerCase() === lead,
  );
  return found ? found.data.toString("latin1", lead.length) : null;
}

/** The chunks with these tEXt chunks after the header and no others of the same keywords. */
export function withTextChunks(
  chunks: readonly PngChunk[],
  texts: readonly { keyword: string; text: string }[],
): PngChunk[] {
  const [header, ...rest] = chunks;
  if (!header) return [];
  const added = texts.map(({ keyword, text }) => ({
    type: "tEXt",
    data: Buffer.from(`${keyword}\0${text}`, "latin1"),
  }));
  return [header, ...added, ...rest.filter((chunk) => !isOneOf(chunk, texts))];
}

function isOneOf({ type, data }: PngChunk, texts: readonly { keyword: string }[]): boolean {
  if (type !== "tEXt") return false;
  const keyword = data.toString("latin1", 0, Math.max(0, data.indexOf(0))).toLowerCase();
  return texts.some((text) => text.keyword === keyword);
}
