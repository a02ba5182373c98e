import type { CardFile } from "../card/read-card-file";
import type { CardPictures } from "../card/write-assets";
import { companionLimits } from "../contract";
import { hashOf } from "../file/keep-file";
import { cleanPicture } from "../file/store-picture";

/** Pixels of the longer side of a mood's picture, at most. */
const moodSideMax = 640;

/** The pictures of a card as they are kept. One that cannot be read is left out. */
export async function cleanPictures({
  picture,
  expressions,
}: Pick<CardFile, "picture" | "expressions">): Promise<CardPictures> {
  const icon = picture && (await cleanPicture(picture));
  const moods: CardPictures["expressions"] = [];
  for (const { name, bytes } of expressions.slice(0, companionLimits.expressions)) {
    const clean = bytes && (await cleanPicture(bytes, moodSideMax));
    if (clean) moods.push({ name, hash: hashOf(clean), bytes: clean });
  }
  return { icon: icon && { hash: hashOf(icon), bytes: icon }, expressions: moods };
}
