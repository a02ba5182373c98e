import { z } from "zod";
import { cursorOf } from "@/lib/core/paging";

/** What is told of heists; the centre has more. */
export const toldKinds = [
  "heist_success",
  "heist_victim",
  "token_earned",
  "shield_activated",
  "shield_expired",
] as const;

export const ReadTold = z.object({
  after: cursorOf(/^\d{1,18}$/),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type ReadTold = z.output<typeof ReadTold>;

export const ToldPage = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(toldKinds),
      other: z.string().nullable(),
      title: z.string(),
      text: z.string(),
      href: z.string(),
      at: z.string(),
      read: z.boolean(),
    }),
  ),
  next: z.string().nullable(),
  /** Of these kinds; at most 100 are counted. */
  unread: z.number().int(),
});
export type ToldPage = z.output<typeof ToldPage>;

export const MarkTold = z.object({
  ids: z.union([
    z
      .array(z.string().regex(/^\d{1,18}$/))
      .min(1)
      .max(100),
    z.literal("all"),
  ]),
});
export type MarkTold = z.output<typeof MarkTold>;

export const MarkedTold = z.object({ read: z.number().int() });
export type MarkedTold = z.output<typeof MarkedTold>;
