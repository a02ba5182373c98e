import { z } from "zod";

const micros = z.string().regex(/^\d+$/).transform(BigInt);
const seconds = z
  .string()
  .regex(/^-?\d+$/)
  .transform((text) => new Date(Number(text) * 1_000));
const hex = z.string().regex(/^[0-9a-f]*$/);
const attempt = { lottery: z.string(), attempt: hex, seq: micros, payer: z.string(), at: seconds };

/** The program's events as they are kept, read. */
export const LotteryInitialized = z.object({
  lottery: z.string(),
  mint: z.string(),
  judge: z.string(),
  quoteSigner: z.string(),
  recovery: z.string(),
  manifestHash: hex,
  floor: micros,
  at: seconds,
});
export const EntryPaid = z.object({
  ...attempt,
  price: micros,
  discount: micros,
  paid: micros,
  messageHash: hex,
});
export type EntryPaid = z.output<typeof EntryPaid>;
export const AttemptJudged = z.object({
  ...attempt,
  verdict: z.number(),
  paid: micros,
  toPool: micros,
  toBuyback: micros,
  toOperations: micros,
  /** After this fee and before a prize. */
  pool: micros,
});
export type AttemptJudged = z.output<typeof AttemptJudged>;
export const PrizePaid = z.object({ ...attempt, destination: z.string(), amount: micros });
export const AttemptRefunded = z.object({ ...attempt, amount: micros, reason: z.number() });
/** Without its pool where its line of the log was cut, and only the instruction says it. */
export const LotteryExpired = z.object({
  lottery: z.string(),
  pool: micros.optional(),
  at: seconds,
});
export const ShareClaimed = z.object({ lottery: z.string(), payer: z.string(), amount: micros });
export const PoolRecovered = z.object({ lottery: z.string(), amount: micros, at: seconds });
export const StrayReturned = z.object({
  vault: z.string(),
  destination: z.string(),
  amount: micros,
  /** The signature that brought it, in hex. */
  stray: hex,
});
export const RemainderSwept = z.object({ lottery: z.string(), next: z.string(), amount: micros });
