import { zipSync } from "fflate";
import { readChunks, withTextChunks, writeChunks } from "../picture/png-chunks";
import type { ArchiveFiles } from "./card-assets";

/** A PNG with the card in it, as V2 and as V3. */
export function writeCardPng(picture: Uint8Array, cards: { v2: string; v3: string }): Buffer {
  const chunks = readChunks(picture) ?? [];
  return writeChunks(
    withTextChunks(chunks, [
      { keyword: "chara", text: base64(cards.v2) },
      { keyword: "ccv3", text: base64(cards.v3) },
    ]),
  );
}

function base64(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}

/** A CHARX file: the card, V3, and what belongs to it by its paths. */
export function writeCharx(card: string, files: ArchiveFiles, at: Date): Uint8Array {
  const others = [...files].filter(([path]) => path !== "card.json");
  const all = { "card.json": Buffer.from(card, "utf8"), ...Object.fromEntries(others) };
  return zipSync(all, { level: 6, mtime: at });
}
