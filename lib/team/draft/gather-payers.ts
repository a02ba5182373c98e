import type { Tx } from "@/db/transaction";
import { divideByRemainder } from "@/lib/core/divide";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { Address } from "@/lib/ledger/contract";
import { findExclusion } from "@/lib/protection";
import { findAccount, isPersonOfHouse } from "@/lib/user";
import { partOf } from "../pool/address";
import { readPart } from "../pool/return-part";
import * as teams from "../repository";
import { weightsOf } from "../rules";
import type { DraftRow } from "./repository";

export type PayerPart = { userId: Id<"user">; account: Address; fee: bigint; weight: bigint };
export type Apart = { userId: Id<"user">; reason: "excluded" | "suspended" | "house" };

type Gathered = {
  payers: PayerPart[];
  apart: Apart[];
  /** What each who may take part could pay now, also where an attempt takes nothing from them. */
  available: Map<string, bigint>;
};

/**
 * What an attempt takes from whom: in proportion to what each has in the pool, and whose a prize
 * would be. Who may not play takes no part: nothing is taken from them, and nothing would be theirs.
 * A step: the caller holds the team.
 * @throws insufficient_funds `team.pool_too_small`; conflict `team.split_outdated`
 */
export async function gatherPayers(
  tx: Tx,
  draft: DraftRow,
  { price, now }: { price: bigint; now: Date },
): Promise<Gathered> {
  const apart: Apart[] = [];
  const able: { key: Id<"user">; weight: bigint }[] = [];
  for (const { userId } of await teams.membersOf(tx, draft.teamId)) {
    const reason = await apartBecause(tx, userId, now);
    if (reason) apart.push({ userId, reason });
    else able.push({ key: userId, weight: (await readPart(tx, draft.teamId, userId)).available });
  }
  const pool = able.reduce((sum, { weight }) => sum + weight, 0n);
  if (pool < price)
    throw new AppError("insufficient_funds", "team.pool_too_small", "Not enough in the pool.", {
      details: { missing: String(price - pool) },
    });
  const fees = divideByRemainder(price, able);
  const people = able.map(({ key: userId }) => ({ userId, fee: fees.get(userId) ?? 0n }));
  const custom = draft.custom as Record<string, number>;
  const isIn = (id: string) => people.some(({ userId }) => userId === id);
  if (
    draft.split === "custom" &&
    Object.entries(custom).some(([id, part]) => part > 0 && !isIn(id))
  )
    throw new AppError("conflict", "team.split_outdated", "The split names who takes no part.");
  const weights = weightsOf(people, { ...draft, custom });
  const payers = people.map(({ userId, fee }) => ({
    userId,
    account: partOf(draft.teamId, userId),
    fee,
    weight: weights.get(userId) ?? 0n,
  }));
  return {
    payers: payers.filter(({ fee, weight }) => fee > 0n || weight > 0n),
    apart,
    available: new Map(able.map(({ key, weight }) => [key as string, weight])),
  };
}

async function apartBecause(
  tx: Tx,
  userId: Id<"user">,
  now: Date,
): Promise<Apart["reason"] | null> {
  if ((await findAccount(tx, userId))?.suspendedAt) return "suspended";
  if (await findExclusion(tx, userId, now)) return "excluded";
  return (await isPersonOfHouse(tx, userId, now)) ? "house" : null;
}
