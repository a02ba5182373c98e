import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { holdCredits, postCredits } from "@/lib/credit";
import { auditLedger, rollUpHotEntries } from "@/lib/ledger";
import { testContext } from "./context";
import { testDb } from "./database";
import { givenPlayer } from "./given-bounty";

/** Noon of a day in UTC, where nobody's day turns. */
export const noon = new Date("2026-03-01T12:00:00.000Z");
export const credits = (count: number) => BigInt(Math.round(count * 1_000_000));
export const after = (ms: number, from = noon) => new Date(from.getTime() + ms);
export const HOUR = 3_600_000;

let count = 0;

/** A charge that nobody has made before. */
export function charge(userId: Id<"user">, worst: bigint, at = noon, key?: string) {
  count += 1;
  return {
    key: key ?? `test.turn:${process.pid}-${count}`,
    userId,
    feature: "chat" as const,
    model: "house/companion",
    subject: "subject",
    worst,
    memo: {},
    expiresAt: after(30 * 60_000, at),
    at,
  };
}

/** Somebody signed in, at an instant. */
export function givenPayer(at = noon): Promise<Context & { userId: Id<"user"> }> {
  return givenPlayer(0n, { now: at });
}

/** As a client does: told that too much is going on at once, it sends the same again. */
export async function hold(userId: Id<"user">, worst: bigint, at = noon, key?: string) {
  const wanted = charge(userId, worst, at, key);
  for (let tries = 1; ; tries++)
    try {
      return await transact(testDb(), (tx) => holdCredits(tx, wanted));
    } catch (error) {
      if (tries === 20 || !(error instanceof AppError) || error.reason !== "ledger.busy")
        throw error;
    }
}

export function post(chargeId: Id<"charge">, amount: bigint, at = noon) {
  const tokens = { inputTokens: 1_000, outputTokens: 500, model: "house/companion" };
  return transact(testDb(), (tx) => postCredits(tx, { chargeId, amount, ...tokens, at }));
}

/** What is wrong with the ledger, all of it: nothing. */
export async function ledgerFaults() {
  await rollUpHotEntries(testContext());
  const { sums, faults } = await auditLedger(testDb());
  return { sums: sums.filter(({ sum }) => sum !== 0n), faults };
}
