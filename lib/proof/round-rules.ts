import { z } from "zod";

const share = z.number().int().min(0).max(10_000);
const positive = z
  .string()
  .regex(/^\d{1,15}$/, { abort: true })
  .refine((micros) => /[1-9]/.test(micros), "at least 1 micro-USD");

/**
 * What the guardian is shown besides its prompt and the message, part by part, and how much of it:
 * `tokens` counts four bytes as one. Left out in rounds from before there was any of it.
 */
export const contextRecipe = z.object({
  /** Up to ten messages that have won, of any round. */
  wins: z.boolean(),
  /** Up to five earlier messages that mean nearly the same, with their outcome. */
  similar: z.boolean(),
  /** The techniques detected in the message, with their record. */
  patterns: z.boolean(),
  /** The same player's last ten messages. */
  recent: z.boolean(),
  /** Summaries of fifty attempts each. */
  summaries: z.boolean(),
  tokens: z.number().int().min(0).max(100_000),
});
export type ContextRecipe = z.output<typeof contextRecipe>;

const solana = z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{32,44}$/);

/** Of a round that is played on Solana: the program that keeps its money, and whom it obeys. */
export const chainTerms = z.object({
  cluster: z.string(),
  program: solana,
  /** SHA-256 of the program's code as it was deployed then; null where that could not be read. */
  codeHash: z.string().nullable(),
  /** Who may replace that code; null for nobody. */
  upgradeAuthority: solana.nullable(),
  lottery: solana,
  mint: solana,
  /** May stop new entries, and recover the pool after an announcement. */
  authority: solana,
  /** Whose signature decides. */
  judge: solana,
  /** Whose signature promises a price. */
  quoteSigner: solana,
  /** Token accounts, fixed for ever. */
  operations: solana,
  buyback: solana,
  recovery: solana,
  /** After so many seconds without a verdict anybody can have a fee returned to its payer. */
  reclaimSeconds: z.number().int(),
  /** So many seconds pass between the announcement of an emergency and a recovery. */
  emergencySeconds: z.number().int(),
});
export type ChainTerms = z.output<typeof chainTerms>;

/** The rules of one round. Amounts are micro-USD as decimal strings. */
export const roundRules = z.object({
  fee: z.discriminatedUnion("mode", [
    z
      .object({
        mode: z.literal("curve"),
        first: positive,
        /** Each judged attempt multiplies the price by growth / 10,000, rounded down. */
        growth: z.number().int().min(10_000).max(20_000),
        cap: positive,
      })
      .refine((fee) => BigInt(fee.cap) >= BigInt(fee.first), "the cap is below the first price"),
    z.object({ mode: z.literal("fixed"), first: positive }),
  ]),
  /** Basis points of the undiscounted price; they sum to 10,000. */
  split: z
    .object({
      pool: share,
      buyback: share,
      operations: share,
      /** Of whoever staked the pool's floor; left out where the house put it in. */
      owner: share.optional(),
    })
    .refine(
      (s) => s.pool + s.buyback + s.operations + (s.owner ?? 0) === 10_000,
      "the shares are not 10,000",
    ),
  /**
   * Basis points that a team's attempt costs less, for play money. The house bears them: operations first, then
   * the buyback. Left out where there are none.
   */
  teamDiscount: z.number().int().min(1).max(3_000).optional(),
  /** What was put in before the first fee: by the house, or by the guardian's owner. */
  floor: positive,
  quoteSeconds: z.number().int(),
  messageMax: z.number().int(),
  end: z.object({
    /** The countdown starts after this many judged attempts… */
    afterAttempts: z.number().int(),
    /** …or at this instant (ISO 8601), whichever comes first. */
    at: z.iso.datetime().nullable(),
    countdownHours: z.number().int(),
    /** Basis points of the pool to the last player when the countdown runs out. */
    lastPlayer: share,
  }),
  /** Models asked in this order; the next one only if the one before is unavailable. */
  models: z.array(z.string()).min(1),
  judgeTimeoutSeconds: z.number().int(),
  context: contextRecipe.optional(),
  /** Left out where a round is played for play money. */
  chain: chainTerms.optional(),
});
export type RoundRules = z.output<typeof roundRules>;
