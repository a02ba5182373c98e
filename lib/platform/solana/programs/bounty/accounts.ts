import {
  address,
  discriminator,
  hash,
  i64,
  layout,
  raw,
  u8,
  u16,
  u32,
  u64,
  type ValuesOf,
} from "../codec";

const lotteryFields = {
  round: hash,
  authority: address,
  quoteSigner: address,
  judge: address,
  mint: address,
  poolVault: address,
  escrowVault: address,
  operations: address,
  buyback: address,
  recovery: address,
  manifestHash: hash,
  /** The date in the rules at which the countdown starts, or 0. */
  endAt: i64,
  /** When the countdown ends, or 0 while none runs. */
  endsAt: i64,
  /** Since when new entries are paused, or 0. */
  pausedAt: i64,
  /** Seconds by which pauses may still move the end. */
  pauseLeft: i64,
  /** When an emergency was announced, or 0. */
  emergencyAt: i64,
  lastPaidAt: i64,
  pool: u64,
  escrowed: u64,
  /** Fees as paid of all judged attempts: what the pool is divided by when nobody wins. */
  feesJudged: u64,
  paid: u64,
  judged: u64,
  /** Paid and neither judged nor returned. */
  waiting: u64,
  /** After expiry: what is divided in proportion to fees. */
  proRata: u64,
  /** After expiry: what the last player still has to get on top. */
  lastShare: u64,
  /** After expiry: what has been paid out. */
  claimed: u64,
  payers: u64,
  payersClaimed: u64,
  /** Who paid the attempt that was judged last. Zeros before the first. */
  lastPlayer: address,
  countdownSeconds: i64,
  reclaimSeconds: i64,
  emergencySeconds: i64,
  afterAttempts: u64,
  poolBps: u16,
  buybackBps: u16,
  operationsBps: u16,
  lastPlayerBps: u16,
  state: u8,
  bump: u8,
  /** How many strays were returned. */
  strays: u32,
};
export type Lottery = ValuesOf<typeof lotteryFields>;
export const lotteryLayout = layout(discriminator("account", "Lottery"), lotteryFields, 2);
/** What lies in the pool vault by the lottery's own account: all beyond it has strayed in. */
export const poolLeft = ({ pool, claimed }: Lottery): bigint =>
  pool > claimed ? pool - claimed : 0n;
export const lotteryState = { open: 1, won: 2, expired: 3, recovered: 4 } as const;

const attemptFields = {
  lottery: address,
  payer: address,
  messageHash: hash,
  id: raw(16),
  /** The how many-th payment of the round this was, from 0. */
  seq: u64,
  price: u64,
  discount: u64,
  /** Attempts judged when the price was quoted. */
  step: u64,
  paidAt: i64,
  quoteExpiresAt: i64,
  state: u8,
  bump: u8,
};
export type Attempt = ValuesOf<typeof attemptFields>;
export const attemptLayout = layout(discriminator("account", "Attempt"), attemptFields, 6);
export const attemptState = { waiting: 1, rejected: 2, won: 3, voided: 4 } as const;

const payerFields = {
  lottery: address,
  payer: address,
  feesJudged: u64,
  judged: u64,
  bump: u8,
};
export type Payer = ValuesOf<typeof payerFields>;
export const payerLayout = layout(discriminator("account", "Payer"), payerFields, 7);
