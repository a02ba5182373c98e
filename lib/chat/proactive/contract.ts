import { z } from "zod";
import { clock } from "@/lib/email/contract";
import { ChatOnly } from "../contract";

/** After so many without an answer a companion writes no more, until it is written to. */
export const UNANSWERED_MAX = 3;
/** How often a companion may write first in any seven days. */
export const perWeekChoices = [1, 2, 3, 5, 7] as const;

export const SetProactive = ChatOnly.extend({
  perWeek: z.number().int().min(1).max(7),
  quiet: z
    .object({ from: clock, to: clock })
    .refine(({ from, to }) => from !== to, { path: ["to"], message: "Choose another time." }),
  /** A letter that says that somebody wrote, without their words. */
  byEmail: z.boolean(),
});
export type SetProactive = z.output<typeof SetProactive>;

export type ProactiveView = {
  name: string;
  /** Null while the companion may not write first. */
  wish: { perWeek: number; quiet: { from: string; to: string }; byEmail: boolean } | null;
  /** The zone of the quiet hours. */
  zone: string;
  /** Written since the person said something last. */
  unanswered: number;
  /** Micro-credits that one message usually costs, and costs at most. */
  typical: string;
  worst: string;
  hasAddress: boolean;
};
