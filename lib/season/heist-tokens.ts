import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { balancesOf, openAccount, postTransfers } from "@/lib/ledger";
import { TOKEN_MINT, TOKENS_SPENT, tokensOf } from "./address";

type TokenFact = {
  userId: Id<"user">;
  amount?: bigint;
  /** With the code it names the fact for ever: `referral.token` of a referral. */
  ref: string;
  code: string;
  at: Date;
};

/** How many heist tokens somebody has: they have no end and no cap. */
export async function readHeistTokens(source: Db | Tx, userId: Id<"user">): Promise<bigint> {
  const address = tokensOf(userId);
  return (await balancesOf(source, [address])).get(address)?.available ?? 0n;
}

/** Gives heist tokens, one where not said otherwise, once per code and ref. A step. */
export async function grantHeistToken(tx: Tx, fact: TokenFact): Promise<{ replayed: boolean }> {
  const { userId, at } = fact;
  await openAccount(tx, { address: TOKEN_MINT, kind: "source", hot: true, at });
  await openAccount(tx, { address: TOKENS_SPENT, kind: "fund", hot: true, at });
  await openAccount(tx, { address: tokensOf(userId), kind: "user", at });
  return transferTokens(tx, fact, { debit: TOKEN_MINT, credit: tokensOf(userId) });
}

/**
 * Takes what a heist costs, once per code and ref. Look at `readHeistTokens` first: a refusal of the
 * ledger ends the transaction. A step.
 * @throws insufficient_funds `ledger.insufficient_funds`
 */
export async function spendHeistToken(tx: Tx, fact: TokenFact): Promise<{ replayed: boolean }> {
  const { debit, credit } = tokenLeg(fact.userId);
  return transferTokens(tx, fact, { debit, credit });
}

/** What takes one token as part of another movement. Whoever has one has these accounts. */
export function tokenLeg(userId: Id<"user">) {
  return { op: "transfer" as const, debit: tokensOf(userId), credit: TOKENS_SPENT, amount: 1n };
}

/**
 * Takes granted tokens back by the reverse transfer, at most as many as are left, once per code and
 * ref; tells how many that were the first time. A step.
 */
export async function takeBackHeistToken(tx: Tx, fact: TokenFact): Promise<bigint> {
  const wanted = fact.amount ?? 1n;
  for (;;) {
    const left = await readHeistTokens(tx, fact.userId);
    const amount = wanted < left ? wanted : left;
    if (amount === 0n) return 0n;
    const taken = await tryTakeBack(tx, { ...fact, amount });
    if (taken !== null) return taken;
  }
}

/** How many were taken, in a savepoint of their own; null where one of them was spent meanwhile. */
async function tryTakeBack(tx: Tx, fact: TokenFact & { amount: bigint }): Promise<bigint | null> {
  const between = { debit: tokensOf(fact.userId), credit: TOKEN_MINT };
  try {
    const { replayed } = await tx.transaction((point) => transferTokens(point, fact, between));
    return replayed ? 0n : fact.amount;
  } catch (error) {
    const reason = error instanceof AppError ? error.reason : "";
    if (reason === "ledger.insufficient_funds") return null;
    if (reason === "ledger.key_reused") return 0n; // Taken back before, when less was left.
    throw error;
  }
}

async function transferTokens(
  tx: Tx,
  { amount = 1n, ref, code, at }: TokenFact,
  between: { debit: typeof TOKEN_MINT; credit: typeof TOKEN_MINT },
): Promise<{ replayed: boolean }> {
  const { replayed } = await postTransfers(tx, {
    key: `${code}:${ref}`,
    code,
    legs: [{ op: "transfer", ...between, amount }],
    at,
  });
  return { replayed };
}
