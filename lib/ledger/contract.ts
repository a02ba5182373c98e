export const assets = ["usd", "credit", "point", "heist_token", "sct"] as const;
export type Asset = (typeof assets)[number];

/**
 * An account is named by its address, `<asset>:<what>[:<whose>]`: `usd:user:usr_…`,
 * `usd:pool:rnd_…`, `usd:mint`. The chart of accounts is in docs/economy.md.
 */
export type Address = `${Asset}:${string}`;

export type AccountKind =
  /** Belongs to a person. Never negative, never below what is held. */
  | "user"
  /** The product's own, never negative: pools, funds. */
  | "fund"
  /** The outside world's side (`mint`, `promotion`): goes negative by what it has issued. */
  | "source";

/** A hold is named by the key of the movement that placed it and the position of its leg, from 0. */
export type HoldRef = { key: string; leg: number };

export type Leg =
  | { op: "transfer"; debit: Address; credit: Address; amount: bigint }
  | { op: "hold"; debit: Address; credit: Address; amount: bigint; expiresAt: Date }
  /** Takes `amount` (all of it when left out) of a hold and releases the rest. */
  | { op: "post"; hold: HoldRef; amount?: bigint }
  | { op: "void"; hold: HoldRef };

/** One business fact: legs that happen together or not at all, once per key. */
export type Movement = {
  /** Names the fact for ever: `bounty.fee:<attempt>`. */
  key: string;
  /** What kind of fact, for statements and audits: `bounty.fee`. */
  code: string;
  /** What a statement needs to put it in words, for example `{ attempt, round, number }`. */
  memo?: Record<string, string>;
  legs: Leg[];
  at: Date;
};

export type Balance = {
  /** All that is in the account, held or not. */
  total: bigint;
  /** Promised to open holds. */
  held: bigint;
  /** total - held: what can be spent. */
  available: bigint;
};

/** One line of a person's statement: a movement as this account saw it. */
export type StatementLine = {
  movementId: string;
  key: string;
  code: string;
  memo: Record<string, string>;
  at: Date;
  /** `held`: promised, may come back. `posted`: moved. `voided`: was held and came back. */
  state: "held" | "posted" | "voided";
  /** Signed: what this account gained or lost, or stands to lose while held. Zero once voided. */
  change: bigint;
  /** What could be spent after this line. */
  availableAfter: bigint;
};

/**
 * Codes of movements, by what they are to a person. A movement in `returned` gives back a payment
 * whose key has the same subject: `bounty.refund:<attempt>` for `bounty.fee:<attempt>`.
 */
export type FlowCodes = Record<"paid" | "returned" | "won", readonly string[]>;

/** What an account paid, less what came back of it, and what it won. */
export type Flow = { spent: bigint; won: bigint };

/** An account whose stored figures differ from what its transfers and open holds add up to. */
export type AccountFault = {
  address: Address;
  balance: bigint;
  balanceOfTransfers: bigint;
  held: bigint;
  heldByHolds: bigint;
  heldByTransfers: bigint;
};

export type LedgerAudit = {
  /** The sum of all balances per asset: zero, or something is broken. */
  sums: { asset: Asset; sum: bigint }[];
  faults: AccountFault[];
};
