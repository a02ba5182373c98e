import { z } from "zod";
import { type Id, isId } from "@/lib/core/id";
import { isZone } from "@/lib/core/zone";

/** Micro-credits as a decimal string, the form in which amounts travel as JSON. */
export type MicroCredits = string;

export const bucketKinds = ["daily", "purchased", "bonus"] as const;
export type BucketKind = (typeof bucketKinds)[number];

/** `expiring` takes first what is lost first; the others say the kinds in order. */
export const burnOrders = [
  "daily,purchased,bonus",
  "daily,bonus,purchased",
  "bonus,daily,purchased",
  "bonus,purchased,daily",
  "purchased,daily,bonus",
  "purchased,bonus,daily",
  "expiring",
] as const;
export type BurnOrder = (typeof burnOrders)[number];

/** What credits are spent on. */
export const features = ["chat", "agent", "document"] as const;
export type Feature = (typeof features)[number];

export type ChargeState = "held" | "posted" | "voided";

/** What one bucket gives to a charge. Amounts are micro-credits in digits. */
export type ChargePart = {
  bucketId: string;
  kind: BucketKind;
  held: MicroCredits;
  posted: MicroCredits;
};

/** How a turn is priced; discount and factor in ten-thousandths. */
export type PriceTerms = { discountBasisPoints: number; factorBasisPoints: number };

/** What tokens cost, in micro-credits. */
export type TurnRates = { perThousandTokens: bigint; least: bigint };

/** 0.1 credit for 1,000 tokens, at least 0.01 credit for a turn. */
export const defaultRates: TurnRates = { perThousandTokens: 100_000n, least: 10_000n };

/**
 * What a turn costs in micro-credits: tokens of the model's own count, times the model's factor,
 * less the tier's discount. Rounded once, up to the next whole micro-credit.
 */
export function priceOfTurn(
  turn: { inputTokens: number; outputTokens: number } & PriceTerms,
  rates: TurnRates = defaultRates,
): bigint {
  const tokens = BigInt(turn.inputTokens) + BigInt(turn.outputTokens);
  const share = BigInt(turn.factorBasisPoints) * BigInt(10_000 - turn.discountBasisPoints);
  const parts = 1_000n * 10_000n * 10_000n;
  const price = (tokens * rates.perThousandTokens * share + parts - 1n) / parts;
  return price > rates.least ? price : rates.least;
}

export const capWindows = ["day", "week", "month"] as const;
export type CapWindow = (typeof capWindows)[number];

export type AdjustmentState = "proposed" | "approved" | "rejected" | "withdrawn" | "expired";

const micros = z.string().regex(/^\d+$/);

/** What a person has, as it stands now. */
export const CreditBalance = z.object({
  /** What can be spent. */
  available: micros,
  /** Promised to what is under way. */
  held: micros,
  daily: z.object({
    available: micros,
    /** What a day brings. */
    of: micros,
    /** ISO 8601: when the next day begins. */
    renewsAt: z.string(),
  }),
  purchased: micros,
  bonus: z.object({
    available: micros,
    /** What expires next, and when; null where there is none. */
    next: z.object({ amount: micros, expiresAt: z.string() }).nullable(),
  }),
  /** IANA name of the person's time zone, and of the one that comes with the next day. */
  zone: z.string(),
  nextZone: z.string().nullable(),
});
export type CreditBalance = z.output<typeof CreditBalance>;

export const ChangeTimeZone = z.object({
  /** IANA name: `Europe/Berlin`. */
  zone: z.string().trim().refine(isZone, "This is no time zone that we know."),
});
export type ChangeTimeZone = z.output<typeof ChangeTimeZone>;

/** Hours that raising or removing a cap waits. */
export const RAISE_HOURS = 24;

const window = z.enum(capWindows);

export const SetCap = z.object({
  window,
  /** Micro-credits; null removes the cap. */
  value: z
    .string()
    .regex(/^\d{1,15}$/, "Enter an amount, zero or more.")
    .nullable(),
});
export type SetCap = z.output<typeof SetCap>;

export const KeepCap = z.object({ window });
export type KeepCap = z.output<typeof KeepCap>;

/** A cap as it stands now. Values are micro-credits in digits; null means none. */
export type CapView = {
  window: CapWindow;
  value: MicroCredits | null;
  /** Spent or promised so far in the window. */
  used: MicroCredits;
  /** ISO 8601: when the window starts again. */
  renewsAt: string;
  /** What was asked for and is not in force yet. */
  pending: { value: MicroCredits | null; at: string } | null;
};

const adjustmentId = z
  .string()
  .refine((value): value is Id<"adjustment"> => isId("adjustment", value), "This is no proposal.");
const reason = z.string().trim().min(3, "Say why.").max(300);

export const ProposeAdjustment = z.object({
  handle: z.string().trim().toLowerCase().min(1, "Say whose.").max(40),
  bucket: z.enum(["purchased", "bonus"]),
  /** Signed micro-credits. */
  change: z.string().regex(/^-?[1-9]\d{0,11}$/, "Enter an amount other than zero."),
  reason,
  /** The same key again is the same proposal. */
  idempotencyKey: z.uuid(),
});
export type ProposeAdjustment = z.output<typeof ProposeAdjustment>;

export const DecideAdjustment = z.object({ adjustmentId, reason });
export type DecideAdjustment = z.output<typeof DecideAdjustment>;

/** A change by hand as the people of the house see it. */
export type AdjustmentView = {
  id: Id<"adjustment">;
  handle: string;
  bucket: "purchased" | "bonus";
  /** Signed micro-credits. */
  change: MicroCredits;
  /** What was really moved; less than `change` where less was left to take. Null until approved. */
  applied: MicroCredits | null;
  reason: string;
  state: AdjustmentState;
  proposedBy: string;
  /** ISO 8601. */
  proposedAt: string;
  expiresAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  decision: string | null;
  /** Whether the viewer may decide: not about what they proposed, and not about their own credits. */
  mayDecide: boolean;
  mayWithdraw: boolean;
};

type LineBase = {
  id: string;
  /** ISO 8601. */
  at: string;
  /** Signed: what the person gained or lost, or stands to lose while it is held. 0 once voided. */
  change: MicroCredits;
  /** What could be spent after this line, if everything since had been known then. */
  availableAfter: MicroCredits;
  memo: Record<string, string>;
};

/** A line of a statement: something that cost credits, or credits that came or went. */
export type StatementLine =
  | (LineBase & {
      kind: "charge";
      feature: Feature;
      model: string;
      state: ChargeState;
      /** Why it was voided, or "". */
      reason: string;
      parts: ChargePart[];
    })
  | (LineBase & { kind: "entry"; code: string; bucket: BucketKind });

export const usageDays = [7, 30, 90] as const;

export const ReadUsage = z.object({
  /** How many days, today included. */
  days: z.coerce
    .number()
    .pipe(z.union([z.literal(7), z.literal(30), z.literal(90)]))
    .default(30),
});
export type ReadUsage = z.output<typeof ReadUsage>;

/** What was spent on one thing with one model in one of the person's own days. */
export type UsageRow = {
  /** `2026-11-21`. */
  date: string;
  feature: Feature;
  model: string;
  turns: number;
  inputTokens: number;
  outputTokens: number;
  spent: MicroCredits;
};

export type Usage = {
  zone: string;
  /** Every date of the range, the oldest first, also those on which nothing was spent. */
  dates: string[];
  /** Newest date first. */
  rows: UsageRow[];
};

export const ReadCharge = z.object({
  chargeId: z
    .string()
    .refine((value): value is Id<"charge"> => isId("charge", value), "This is no charge."),
});
export type ReadCharge = z.output<typeof ReadCharge>;

/** What a charge cost, item by item. Amounts are micro-credits. */
export type Receipt = {
  id: Id<"charge">;
  at: string;
  closedAt: string | null;
  state: ChargeState;
  reason: string;
  feature: Feature;
  model: string;
  memo: Record<string, string>;
  inputTokens: number;
  outputTokens: number;
  terms: PriceTerms;
  /** What the tokens cost before the tier's discount and the least price. */
  tokens: MicroCredits;
  /** What the tier takes off, zero or more. */
  discount: MicroCredits;
  /** What was held at first, taken, and given back. */
  held: MicroCredits;
  posted: MicroCredits;
  returned: MicroCredits;
  parts: ChargePart[];
};
