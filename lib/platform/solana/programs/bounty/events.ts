import { address, discriminator, flag, hash, i64, layout, raw, u8, u32, u64 } from "../codec";
import { eventReader } from "../events";

const attempt = { lottery: address, attempt: raw(16), seq: u64, payer: address };
const event = <Fields extends Parameters<typeof layout>[1]>(name: string, fields: Fields) =>
  layout(discriminator("event", name), fields);

export const bountyEvents = {
  LotteryInitialized: event("LotteryInitialized", {
    lottery: address,
    round: hash,
    authority: address,
    mint: address,
    quoteSigner: address,
    judge: address,
    recovery: address,
    manifestHash: hash,
    floor: u64,
    at: i64,
  }),
  EntryPaid: event("EntryPaid", {
    ...attempt,
    price: u64,
    discount: u64,
    /** price − discount: what left the payer's account. */
    paid: u64,
    step: u64,
    messageHash: hash,
    /** All that is held in escrow after this payment. */
    escrowed: u64,
    at: i64,
  }),
  AttemptJudged: event("AttemptJudged", {
    ...attempt,
    verdict: u8,
    price: u64,
    paid: u64,
    toPool: u64,
    toBuyback: u64,
    toOperations: u64,
    /** The pool after this fee, before a prize is paid. */
    pool: u64,
    judged: u64,
    endsAt: i64,
    messageHash: hash,
    explanationHash: hash,
    at: i64,
  }),
  PrizePaid: event("PrizePaid", {
    ...attempt,
    destination: address,
    amount: u64,
    at: i64,
  }),
  AttemptRefunded: event("AttemptRefunded", {
    ...attempt,
    destination: address,
    amount: u64,
    reason: u8,
    at: i64,
  }),
  LotteryExpired: event("LotteryExpired", {
    lottery: address,
    pool: u64,
    lastPlayer: address,
    lastShare: u64,
    proRata: u64,
    feesJudged: u64,
    at: i64,
  }),
  ShareClaimed: event("ShareClaimed", {
    lottery: address,
    payer: address,
    destination: address,
    fees: u64,
    proRata: u64,
    lastShare: u64,
    amount: u64,
    at: i64,
  }),
  PauseChanged: event("PauseChanged", { lottery: address, paused: flag, endsAt: i64, at: i64 }),
  EmergencyAnnounced: event("EmergencyAnnounced", {
    lottery: address,
    recovery: address,
    /** From when the pool may be moved. */
    due: i64,
    at: i64,
  }),
  EmergencyCancelled: event("EmergencyCancelled", { lottery: address, at: i64 }),
  PoolRecovered: event("PoolRecovered", {
    lottery: address,
    recovery: address,
    amount: u64,
    at: i64,
  }),
  RemainderSwept: event("RemainderSwept", {
    lottery: address,
    next: address,
    amount: u64,
    at: i64,
  }),
  StrayReturned: event("StrayReturned", {
    lottery: address,
    vault: address,
    destination: address,
    /** The signature of the transaction that brought it, as the authority says. */
    stray: raw(64),
    index: u32,
    amount: u64,
    at: i64,
  }),
};
export const refundReasons = { overdue: 0, roundOver: 1, void: 2 } as const;

export const readBountyEvents = eventReader(bountyEvents);
export type BountyEvent = NonNullable<ReturnType<typeof readBountyEvents>[number]>;
