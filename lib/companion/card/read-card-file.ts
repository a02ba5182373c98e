import { isPng, readChunks, textChunk } from "../picture/png-chunks";
import { refuseCard } from "./card-error";
import { type ParsedCard, parseCard } from "./parse-card";
import { readZip } from "./read-zip";

/** Bytes at most of a file, and of the card's text in it. */
export const cardFileMax = 12 * 1024 * 1024;
const textMax = 4 * 1024 * 1024;

export type CardFile = ParsedCard & {
  /** The card's text, letter by letter. */
  source: string;
  /** A PNG that shows the character, where the file has one. */
  picture: Uint8Array | null;
  /** The whole CHARX file, whose other contents an export gives back. */
  archive: Uint8Array | null;
};

/**
 * Reads a character card: PNG with a card in it, JSON or CHARX. What a PNG says as V3 wins over what
 * it says as V2.
 * @throws invalid `companion.card_…`
 */
export function readCardFile(bytes: Uint8Array): CardFile {
  if (bytes.length === 0) return refuseCard("card_empty");
  if (bytes.length > cardFileMax) return refuseCard("card_too_large");
  if (isPng(bytes)) return readPng(bytes);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readCharx(bytes);
  const source = decodeText(bytes);
  if (!/^\s*[{[]/.test(source)) return refuseCard("card_unknown");
  return { ...parseCard(source), source, picture: null, archive: null };
}

function readPng(bytes: Uint8Array): CardFile {
  const chunks = readChunks(bytes);
  if (!chunks) return refuseCard("card_png_broken");
  const encoded = textChunk(chunks, "ccv3") ?? textChunk(chunks, "chara");
  if (encoded === null) return refuseCard("card_png_bare");
  const source = decodeText(decodeBase64(encoded));
  return { ...parseCard(source), source, picture: bytes, archive: null };
}

function readCharx(bytes: Uint8Array): CardFile {
  const files = readZip(bytes);
  const card = files.get("card.json") ?? refuseCard("card_zip_bare");
  const source = decodeText(card);
  return { ...parseCard(source), source, picture: iconOf(source, files), archive: bytes };
}

/** The main icon of a CHARX file, where it is a PNG inside of it. */
function iconOf(source: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array | null {
  const assets: unknown = JSON.parse(source).data?.assets;
  if (!Array.isArray(assets)) return null;
  const icons = assets.filter((asset) => asset?.type === "icon" && typeof asset.uri === "string");
  const main = icons.find((asset) => asset.name === "main") ?? icons[0];
  const path = /^embedd?ed:\/\/(.+)$/.exec(main?.uri ?? "")?.[1];
  const found = path === undefined ? undefined : files.get(path);
  return found && isPng(found) ? found : null;
}

function decodeBase64(encoded: string): Uint8Array {
  const plain = encoded.replace(/\s+/g, "");
  if (plain === "" || plain.length % 4 === 1 || !/^[A-Za-z0-9+/]+={0,2}$/.test(plain))
    return refuseCard("card_base64");
  return Buffer.from(plain, "base64");
}

function decodeText(bytes: Uint8Array): string {
  if (bytes.length > textMax) return refuseCard("card_too_large");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    return refuseCard("card_utf8", undefined, error);
  }
}
