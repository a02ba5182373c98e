import { z } from "zod";
import { type Id, isId } from "@/lib/core/id";
import type { Prepared } from "@/lib/relay/contract";

/** Micro-USDC as a decimal string. */
type Micros = string;

const anId = <E extends "round" | "attempt">(entity: E) =>
  z.string().refine((value): value is Id<E> => isId(entity, value));

/** `taken`: in escrow on the chain. `judged`: split by a verdict. `returning`, `returned`: it goes or went back. */
export type PaymentState = "taken" | "judged" | "returning" | "returned";
/** A head of the proof. `planned`: promised, not final. `final`: on the chain for good. `refused`: it never will be. */
export type AnchorState = "planned" | "final" | "refused";
export type DecisionVerdict = "approve" | "reject" | "void";

/** As long as any round may allow. */
const MESSAGE_MAX = 4_000;

const Wallet = z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{32,44}$/);

/** A message that is to be paid for from a wallet, in a round on the chain. */
export const PrepareEntry = z.object({
  roundId: anId("round"),
  message: z.string().max(MESSAGE_MAX),
  wallet: Wallet,
  /** Made by the client, one per press of the button: a repeat returns the first price. */
  idempotencyKey: z.string().min(8).max(100),
});
export type PrepareEntry = z.output<typeof PrepareEntry>;

/** A price that is held for a message, and the transaction that pays it. */
export type EntryView = Prepared & {
  attemptId: Id<"attempt">;
  /** Micro-USD. `paid` is the price less the discount. */
  price: Micros;
  discount: Micros;
  paid: Micros;
  expiresAt: string;
};

export const ReadEntry = z.object({ attemptId: anId("attempt") });

/**
 * How far a payment from a wallet is. `quoted`: not seen. `seen`: on the chain, and may still be dropped.
 * `taken`: final, and in the order of attempts. `returning` and `returned` say why.
 */
export type EntryStateView = {
  attemptId: Id<"attempt">;
  roundNumber: number;
  state: "quoted" | "expired" | "seen" | "taken" | "judged" | "returning" | "returned";
  signature: string | null;
  reason: string | null;
};

/** A fee without a verdict, returned by the wallet that paid it. */
export const PrepareRefund = z.object({ attemptId: anId("attempt"), wallet: Wallet });
export type PrepareRefund = z.output<typeof PrepareRefund>;
/** A share of a round that nobody won, claimed by the wallet that it is for. */
export const PrepareShare = z.object({ roundId: anId("round"), wallet: Wallet });
export type PrepareShare = z.output<typeof PrepareShare>;

export type OwnPayment = {
  attemptId: Id<"attempt">;
  /** Its place in the round; null where it never had one. */
  number: number | null;
  wallet: string;
  paid: Micros;
  at: string;
  state: PaymentState;
  reason: string | null;
  /** The transaction that settled it, or paid it. */
  signature: string;
  /** When anybody may have it returned; null where nothing is held. */
  dueAt: string | null;
  due: boolean;
};
/** What a wallet can claim of a round that ran out. */
export type ShareView = { wallet: string; amount: Micros };
/** `shares` null: the chain's node does not answer. */
export type OwnPayments = { payments: OwnPayment[]; shares: ShareView[] | null };

/**
 * Tokens that somebody sent straight into a vault of a round. `waiting`: the account that they came from is not
 * there any more. `unknown`: the transaction does not say whose they were. `refused`: the chain would not take
 * the return.
 */
export type StrayView = {
  /** The round's. */
  number: number;
  signature: string;
  vault: string;
  /** The token account that it came from; empty where the transaction names none. */
  source: string;
  wallet: string | null;
  amount: Micros;
  at: string;
  state: "waiting" | "unknown" | "returning" | "returned" | "refused";
  returnedBy: string | null;
};

/** One amount as three books have it, in micro-USDC. `stray`: what lies there besides, which nobody paid in. */
export type Compared = {
  ledger: Micros;
  /** What the program's events in the database come to. */
  database: Micros;
  /** What the program's own account says, or a token account of the house's holds. */
  chain: Micros;
  stray: Micros;
  equal: boolean;
};

/** Ledger, database and chain, side by side, at the chain's final slot. */
export type ChainComparison = {
  slot: number;
  /** Up to here everything final is known; events that wait to be applied explain a difference. */
  knownSlot: number;
  waiting: number;
  rounds: {
    roundId: Id<"round">;
    number: number;
    state: string;
    lottery: string;
    pool: Compared;
    escrow: Compared;
  }[];
  funds: (Compared & { name: "buyback" | "operations" })[];
  /** All that the ledger says lies on the chain. */
  outside: Micros;
  equal: boolean;
};
