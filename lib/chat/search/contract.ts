import { z } from "zod";
import { chatId, companionId, type MessageRole } from "../contract";

export const SEARCH_MAX = 40;

export const SearchChats = z.object({
  query: z.string().trim().min(2).max(300),
  /** By the words that were written, by what was meant, or by both, words first. */
  by: z.enum(["words", "meaning", "both"]).default("both"),
  companionId: companionId.optional(),
  /** In this chat alone. */
  chatId: chatId.optional(),
  limit: z.coerce.number().int().min(1).max(SEARCH_MAX).default(20),
});
export type SearchChats = z.output<typeof SearchChats>;

export type SearchHit = {
  chatId: string;
  chatTitle: string;
  /** Null where the title alone was found. */
  messageId: string | null;
  role: MessageRole | null;
  companionId: string | null;
  /** A stretch of the message; what was found in it is marked. */
  excerpt: { text: string; found: boolean }[];
  by: "words" | "meaning" | "title";
  at: string;
};
