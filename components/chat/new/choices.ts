import type { CompanionFace } from "@/lib/chat/contract";
import type { CompanionView } from "@/lib/companion/gallery/contract";

/** A companion that a chat can be begun with. */
export type Choice = CompanionFace & { tagline: string };

/** Those that this person may talk with, of a page of the gallery. */
export function choicesOf(items: readonly CompanionView[]): Choice[] {
  return items
    .filter(({ locked, standing }) => !locked && standing !== "draft")
    .map(({ id, name, slug, avatar, emblem, plate, tagline }) => ({
      companionId: id,
      name,
      slug,
      avatar,
      emblem,
      plate,
      tagline,
    }));
}
