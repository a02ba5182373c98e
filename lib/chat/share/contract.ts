import { z } from "zod";
import { type CompanionFace, chatId, idOf, type MessageRole, messageId } from "../contract";

export const ShareChat = z.object({
  chatId,
  /** What the link shows, of the branch that is shown; the rest between is left out. */
  messageIds: z.array(messageId).min(1).max(2_000),
  /** Words that are taken out wherever they stand. */
  redact: z.array(z.string().trim().min(2).max(100)).max(50).default([]),
});
export type ShareChat = z.output<typeof ShareChat>;

export const ShareOnly = z.object({ shareId: idOf("share") });
export type ShareOnly = z.output<typeof ShareOnly>;

export type ShareView = {
  id: string;
  /** Path of the public page. */
  path: string;
  messages: number;
  /** Messages that were left out, or of which words were taken out. */
  redacted: number;
  createdAt: string;
};

export type SharedMessage = {
  role: MessageRole;
  /** Who of `members` said it: an id of this link alone. */
  companionId: string | null;
  /** "" where it was left out. */
  text: string;
  leftOut: boolean;
  at: string;
};

/** What whoever has a link is shown. */
export type SharedChat = {
  title: string;
  members: Omit<CompanionFace, "slug">[];
  messages: SharedMessage[];
  sharedAt: string;
};
