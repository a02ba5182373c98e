import { z } from "zod";
import { companionId, idOf, MEMBERS_MAX, speakingOrders, title } from "../contract";

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
