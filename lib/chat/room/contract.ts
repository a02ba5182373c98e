import { z } from "zod";
import {
  chatId,
  companionId,
  idOf,
  MEMBERS_MAX,
  requestKey,
  speakingOrders,
  title,
} from "../contract";

/** A temporary chat is gone this many hours after it began, or when it is closed. */
export const TEMPORARY_HOURS = 24;

export const CreateChat = z.object({
  companionIds: z.array(companionId).min(1).max(MEMBERS_MAX),
  title: title.optional(),
  temporary: z.boolean().default(false),
  personaId: idOf("persona").optional(),
  order: z.enum(speakingOrders).default("all"),
  /** Which of the greetings is shown first, from 0; the others are its swipes. */
  greeting: z.number().int().min(0).max(50).default(0),
});
export type CreateChat = z.output<typeof CreateChat>;

export const MemberOnly = z.object({ chatId, companionId });
export type MemberOnly = z.output<typeof MemberOnly>;

export const MoveMember = MemberOnly.extend({ versionId: idOf("companionVersion") });
export type MoveMember = z.output<typeof MoveMember>;

export const TryVersion = MoveMember.extend({ requestKey });
export type TryVersion = z.output<typeof TryVersion>;

/** The same words, answered by the version that a chat keeps and by another. */
export type Trial = {
  said: string;
  kept: string;
  tried: string;
  /** What both cost together, micro-credits in digits. */
  charged: string;
};
