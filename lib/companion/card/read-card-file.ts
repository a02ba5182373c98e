import { isPng, readChunks, textChunk } from "../picture/png-chunks";
import {
  type ArchiveFiles,
  assetsOf,
  bytesAt,
  type CardAsset,
  emotionsOf,
  mainIconOf,
  moodName,
} from "./card-assets";
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
  /** How it looks in its moods, by their names; null for a picture that is not there or no PNG. */
  expressions: { name: string; bytes: Uint8Array | null }[];
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
  return { ...parseCard(source), source, ...picturesIn(source), archive: null };
}

function readPng(bytes: Uint8Array): CardFile {
  const chunks = readChunks(bytes);
  if (!chunks) return refuseCard("card_png_broken");
  const encoded = textChunk(chunks, "ccv3") ?? textChunk(chunks, "chara");
  if (encoded === null) return refuseCard("card_png_bare");
  const source = decodeText(decodeBase64(encoded));
  const { picture, expressions } = picturesIn(source);
  return { ...parseCard(source), source, picture: picture ?? bytes, expressions, archive: null };
}

function readCharx(bytes: Uint8Array): CardFile {
  const files = readZip(bytes);
  const card = files.get("card.json") ?? refuseCard("card_zip_bare");
  const source = decodeText(card);
  return { ...parseCard(source), source, ...picturesIn(source, files), archive: bytes };
}

/** What a card and its archive show of the character, as far as it is PNG. */
export function picturesIn(
  source: string,
  files: ArchiveFiles = new Map(),
): Pick<CardFile, "picture" | "expressions"> {
  const assets = assetsOf(source);
  const png = (asset: CardAsset | undefined) => {
    const bytes = asset ? bytesAt(asset.uri, files) : null;
    return bytes && isPng(bytes) ? bytes : null;
  };
  const expressions = emotionsOf(assets).map((asset) => ({
    name: moodName(asset.name),
    bytes: png(asset),
  }));
  return { picture: png(mainIconOf(assets)), expressions };
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
