import { zipSync } from "fflate";
import { readChunks, withTextChunks, writeChunks } from "../picture/png-chunks";
import { nodeAt, parseJson, withValue } from "./json-text";
import { readZip } from "./read-zip";

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

const iconPath = "assets/icon/images/main.png";

type WriteCharx = {
  /** V3. */
  card: string;
  picture: Uint8Array | null;
  /** The file that it was imported from, whose other contents go along. */
  archive: Uint8Array | null;
  at: Date;
};

/** A CHARX file: the card, its picture, and whatever the imported file held beside them. */
export function writeCharx({ card, picture, archive, at }: WriteCharx): Uint8Array {
  const kept = archive ? readZip(archive) : new Map<string, Uint8Array>();
  const hasAssets = nodeAt(parseJson(card), ["data", "assets"]) !== undefined;
  const adds = picture !== null && !hasAssets;
  const icon = [{ type: "icon", uri: `embeded://${iconPath}`, name: "main", ext: "png" }];
  const text = adds ? withValue(card, ["data", "assets"], JSON.stringify(icon)) : card;
  kept.delete("card.json");
  const files = {
    "card.json": Buffer.from(text, "utf8"),
    ...(adds ? { [iconPath]: picture } : {}),
    ...Object.fromEntries(kept),
  };
  return zipSync(files, { level: 6, mtime: at });
}
