import { type Tx, together } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { balancesOf } from "@/lib/ledger";
import type { Address, Balance } from "@/lib/ledger/contract";
import { planOf } from "@/lib/plan";
import type { TierName } from "@/lib/plan/contract";
import { readSettings } from "@/lib/settings";
import { type CapRow, capsOf } from "./cap/repository";
import type { BurnOrder, TurnRates } from "./contract";
import { busyIfLocked } from "./open-purse";
import * as credits from "./repository";

/** What is held by: whose day brings how much, which buckets burn first, and at what rates. */
export type HoldTerms = { tier: TierName; burnOrder: BurnOrder; rates: TurnRates };

/** What a hold stands on. Everything of the person's own was read after they were locked. */
export type Ground = {
  terms: HoldTerms;
  /** Undefined where they never had credits: they are entered with their first hold. */
  person: credits.PersonRow | undefined;
  first: credits.ChargeRow | undefined;
  caps: CapRow[];
  buckets: credits.BucketRow[];
  balances: Map<Address, Balance>;
};

/**
 * Locks a person and reads what a hold of theirs stands on, all in one go. A step.
 * @param known the terms, where the caller has read them already
 * @throws unavailable `ledger.busy` when the lock is not granted in time
 */
export async function readGround(
  tx: Tx,
  { key, userId, at }: { key: string; userId: Id<"user">; at: Date },
  known?: HoldTerms,
): Promise<Ground> {
  const [terms, person, first, caps, buckets, balances] = await busyIfLocked(
    together([
      known ?? readTerms(tx, userId, at),
      credits.lockPerson(tx, userId),
      credits.chargeByKey(tx, key),
      capsOf(tx, userId),
      credits.openBuckets(tx, userId),
      balancesOf(tx, credits.openAddresses(tx, userId)),
    ]),
  );
  return { terms, person, first, caps, buckets, balances };
}

async function readTerms(tx: Tx, userId: Id<"user">, at: Date): Promise<HoldTerms> {
  const [set, { tier }] = await together([
    readSettings(tx, ["credit.burn_order", "credit.per_thousand_tokens", "credit.turn_least"]),
    planOf(tx, userId, at),
  ]);
  const perThousandTokens = BigInt(set["credit.per_thousand_tokens"]);
  const rates = { perThousandTokens, least: BigInt(set["credit.turn_least"]) };
  return { tier, burnOrder: set["credit.burn_order"], rates };
}
