import { z } from "zod";
import { DisputeView } from "@/lib/dispute/contract";
import { ModerationYear } from "@/lib/moderation/contract";

const micros = z.string().describe("micro-USD");
const count = z.number().int();

export const UptimeDay = z.object({
  day: z.string().describe("2026-11-21, in UTC"),
  minutes: count.describe("minutes that passed since the first one ever recorded"),
  up: count.describe("minutes recorded"),
});
export type UptimeDay = z.output<typeof UptimeDay>;

export const TransparencyReport = z.object({
  at: z.string().describe("ISO 8601, UTC"),
  playMoney: z.boolean(),
  rounds: z.object({
    ended: count,
    won: count,
    judged: count,
    prizes: micros,
  }),
  refunds: z.object({
    count,
    sum: micros,
    latest: z.array(
      z.object({
        attemptId: z.string(),
        attemptNumber: count,
        roundNumber: count,
        price: micros,
        at: z.string(),
        reason: z.string(),
      }),
    ),
  }),
  voided: z.array(z.object({ reason: z.string(), count })),
  disputes: z.object({
    open: count,
    upheld: count,
    rejected: count,
    latest: z.array(DisputeView),
  }),
  moderation: z.array(ModerationYear),
  protection: z
    .object({ selfExclusions: count, coolOffs: count, limits: count })
    .describe("People, by what is in force now"),
  uptime: z.object({
    /** Null until the first minute is recorded. */
    since: z.string().nullable(),
    days: z.array(UptimeDay),
  }),
  house: z.object({
    wallets: z.array(z.object({ address: z.string(), label: z.string(), balance: micros })),
    insiders: z.array(z.object({ handle: z.string(), role: z.string() })),
  }),
});
export type TransparencyReport = z.output<typeof TransparencyReport>;
