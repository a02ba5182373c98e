import { z } from "zod";

/** The programs that the product knows, by name. */
export const programs = ["bounty", "token"] as const;
export type Program = (typeof programs)[number];

/** `localnet` is the development network on this machine: what is on it is worth nothing. */
export const clusters = ["localnet", "devnet", "mainnet-beta"] as const;
export type Cluster = (typeof clusters)[number];

/** Which chain it is and what of it is ours. Not where its node is: a node's address may hold a key. */
export type ClusterView = {
  cluster: Cluster;
  programs: Record<Program, string>;
  /** `usdc` pays rounds; `token` is $100Bs. Both have six decimals. */
  mints: { usdc: string; token: string };
};

/**
 * Whom the house is on the chain. `judge` signs verdicts, `quote` signs prices, `crank` pays fees and sends
 * what anybody may send, `authority` opens rounds with the house's money, `operations` holds what fees bring for
 * them, `buyback` holds the buyback fund and spends it, `market` holds the pool of a development network.
 */
export const roles = [
  "judge",
  "quote",
  "crank",
  "authority",
  "operations",
  "buyback",
  "market",
] as const;
export type Role = (typeof roles)[number];

export type DeliveryState = "received" | "handled" | "failed";
export type FoundBy = "webhook" | "poller" | "person" | "outgoing" | "scan";

/**
 * `noticed`: somebody named it, it was not seen yet. `confirmed`: seen, may still be dropped by a fork,
 * and has no effect. `finalised`: for ever. `orphaned`: was seen or named, and the chain does not have it.
 */
export const transactionStates = ["noticed", "confirmed", "finalised", "orphaned"] as const;
export type TransactionState = (typeof transactionStates)[number];

/** Amounts and other large numbers as decimal strings, addresses in base58, other bytes as hex. */
export type EventData = Record<string, string | number | boolean | null>;

/** Something a program said, in a transaction that is final. */
export type ChainEvent = {
  program: Program;
  /** The program's address. */
  address: string;
  /** As the program calls it, such as `EntryPaid`. */
  name: string;
  data: EventData;
  signature: string;
  /** Its place among the events of its transaction. */
  index: number;
  slot: number;
  /** When the chain says that it happened. */
  at: Date;
};

/** `planned`: not sent yet. `refused`: the chain said no for good, and `error` says why. */
export const outgoingStates = ["planned", "sent", "confirmed", "finalised", "refused"] as const;
export type OutgoingState = (typeof outgoingStates)[number];
export type OutgoingPayload = Record<string, string | number | boolean | null>;

/** A transaction that the house sends for as long as it takes. */
export type Outgoing = {
  /** Names the fact for ever, such as `bounty.decision:<attempt>`: planned again, it is the same. */
  key: string;
  /** What builds it: a name in lib/wiring.ts. */
  kind: string;
  payload: OutgoingPayload;
  /** Not before this instant; at once when left out. */
  dueAt?: Date;
};

/** What people are told of a transaction that they wait for. */
export type TransactionView = {
  signature: string;
  state: TransactionState | "failed";
  slot: number | null;
  error: string | null;
};

export type OutgoingView = {
  key: string;
  kind: string;
  state: OutgoingState;
  signature: string | null;
  tries: number;
  error: string | null;
  plannedAt: string;
  doneAt: string | null;
};

/** One thing that a book says of the chain. `says` is equal text where it says the same. */
export type Fact = { book: string; key: string; says: string };

/** What is said here and what a replay says; null where there is nothing. */
export type Difference = {
  book: string;
  key: string;
  live: string | null;
  replayed: string | null;
};

/**
 * `network`: the node is on another network than the one this database knows. `stuck`: an event cannot be
 * applied, and those after it wait. `gap`: a transaction had not been seen. `books`: they do not agree.
 */
export const alarmKinds = ["network", "stuck", "gap", "books", "cut_log"] as const;
export type AlarmKind = (typeof alarmKinds)[number];
/** Those that end when somebody says that they have looked; all others end by themselves. */
export const lookedAtAlarms: readonly AlarmKind[] = ["cut_log"];

/** What became of a proposal to go on without an event. */
export type AsideState = "proposed" | "approved" | "rejected" | "withdrawn";

/** `gaps`: the programs' histories against what is stored. `books`: ledger, database and chain. */
export const checkKinds = ["gaps", "books"] as const;
export type CheckKind = (typeof checkKinds)[number];
/** `failed`: it could not be tried, because the node did not answer. */
export type CheckOutcome = "sound" | "filled" | "differs" | "failed";
export type CheckFacts = {
  /** How far it looked on the chain. */
  slot?: number;
  /** Whether it looked from the first slot on. */
  whole?: boolean;
  /** How many transactions or sums were looked at. */
  seen?: number;
  /** Names of sums that differ, with what each book says, or signatures that were missing. */
  found?: Record<string, string>;
  error?: string;
};

/** A signature in base58: 64 bytes. */
export const Signature = z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{64,88}$/);

export const NoticeSignature = z.object({ signature: Signature });
export type NoticeSignature = z.output<typeof NoticeSignature>;

/** Tasks of the outbox. */
export const HANDLE_DELIVERY = "onchain.handle_delivery";
export const POLL_CHAIN = "onchain.poll";
