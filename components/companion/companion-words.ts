import type { CompanionView, Standing } from "@/lib/companion/gallery/contract";

/** How a companion stands, for its owner. */
export const standingWords: Record<Standing, string> = {
  draft: "Draft",
  private: "Only you",
  listed: "Listed",
  waiting: "Waits for a look",
  refused: "Not listed",
};

export function chatsWords(chats: number): string {
  if (chats === 0) return "new";
  return chats === 1 ? "1 chat" : `${chats.toLocaleString("en")} chats`;
}

export function ratingWords({
  rating,
  ratings,
}: Pick<CompanionView, "rating" | "ratings">): string {
  if (rating === null) return "Not rated yet";
  return `${rating} of 5, by ${ratings === 1 ? "one person" : `${ratings.toLocaleString("en")} people`}`;
}

export const companionHref = (slug: string) => `/companions/${slug}`;
