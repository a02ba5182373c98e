import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { balanceOf, readStatement } from "@/lib/ledger";
import type { StatementLine } from "@/lib/ledger/contract";
import { walletAddress } from "./address";
import * as wallets from "./repository";

const PAGE = 100;

/** Somebody's money: what there is, every movement of it, refills and payouts. Micro-USD. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const [balance, refills, payouts] = await Promise.all([
    balanceOf(db, walletAddress(userId)),
    wallets.refillsOf(db, userId),
    wallets.payoutsOf(db, userId),
  ]);
  return {
    balance,
    refills: refills.map(({ userId: _, ...refill }) => refill),
    payouts: payouts.map(({ userId: _, ...payout }) => payout),
    statement: await everyLine(db, userId),
  };
}

async function everyLine(db: Db, userId: Id<"user">): Promise<StatementLine[]> {
  const lines: StatementLine[] = [];
  let after: string | undefined;
  do {
    const page = await readStatement(db, walletAddress(userId), {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    lines.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return lines;
}
