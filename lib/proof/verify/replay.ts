import type { Hash } from "../hash";
import type { EventOf } from "../link";
import type { Manifest } from "../manifest";
import type { Round } from "../shapes";
import type { priceList } from "./arithmetic";

type Version = { hash: Hash; manifest: Manifest; priceAt: ReturnType<typeof priceList> };

export type ReplayedAttempt = {
  paid: EventOf<"paid">;
  outcome: "waiting" | "rejected" | "won" | "voided";
  refunded: boolean;
};

/** A round as far as its links have been replayed. Times are milliseconds since 1970. */
export type Replay = {
  round: Round;
  /** The keys that signed its manifests. */
  keys: Set<string>;
  state: "scheduled" | "open" | "paused" | "won" | "expired" | "settled";
  versions: Version[];
  /** By number, from 1: the first is at 0. */
  attempts: ReplayedAttempt[];
  quotes: Set<string>;
  /** Attempts before this index have an outcome. */
  decided: number;
  /** When each judged attempt was judged, in order. */
  judgedAt: number[];
  pool: bigint;
  endsAt: number | null;
  pausedAt: number | null;
  revealed: boolean;
  withheld: number;
  voided: Map<string, number>;
  refunded: number;
  paidOut: bigint;
  winner: { number: number; amount: bigint } | null;
};

export const newReplay = (round: Round): Replay => ({
  round,
  keys: new Set(),
  state: "scheduled",
  versions: [],
  attempts: [],
  quotes: new Set(),
  decided: 0,
  judgedAt: [],
  pool: 0n,
  endsAt: null,
  pausedAt: null,
  revealed: false,
  withheld: 0,
  voided: new Map(),
  refunded: 0,
  paidOut: 0n,
  winner: null,
});

/** Clocks of two servers may differ by this much, and a price may be read while another verdict lands. */
export const TOLERANCE_MS = 30_000;
