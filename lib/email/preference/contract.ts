import { z } from "zod";
import { isZone } from "@/lib/core/zone";

export const optionalKinds = ["decisions", "receipts"] as const;
/** Letters that somebody can do without. What concerns safety, or money that fails, always comes. */
export type OptionalKind = (typeof optionalKinds)[number];

/** `22:30`, on the wall of a time zone. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter a time such as 22:30.");

export const SetLetters = z.object({
  /** The kinds that are not wanted. */
  off: z.array(z.enum(optionalKinds)).max(optionalKinds.length),
  /** When no optional letter is to come, or null. */
  quiet: z
    .object({
      from: clock,
      to: clock,
      zone: z.string().max(60).refine(isZone, "Unknown time zone."),
    })
    .refine(({ from, to }) => from !== to, { path: ["to"], message: "Choose another time." })
    .nullable(),
});
export type SetLetters = z.output<typeof SetLetters>;
export type LetterWishes = SetLetters;
