import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { lotteryLayout, payerLayout } from "@/lib/platform/solana/programs/bounty/accounts";
import { payerAddress } from "@/lib/platform/solana/programs/bounty/addresses";
import type { ChainTerms } from "@/lib/proof/round-rules";
import * as bounty from "../../repository";
import { key } from "../chain-round";
import type { OwnPayments, ShareView } from "../contract";
import * as onchain from "../repository";
import { readAccounts } from "./read-accounts";
import { shareOf } from "./share";

/** What the caller has paid into a round from wallets, and what of it they can have back themselves. */
export async function readOwnPayments(
  ctx: Context,
  { roundId }: { roundId: Id<"round"> },
): Promise<OwnPayments | null> {
  const { actor, db } = ctx;
  const round = await bounty.roundById(db, roundId);
  const terms = round.rules.chain;
  if (!terms || actor.kind !== "user") return null;
  const rows = await onchain.paymentsOf(db, roundId, actor.userId);
  if (rows.length === 0) return null;
  const attempts = await bounty.attemptsById(
    db,
    rows.map(({ id }) => id),
  );
  const payments = rows.map(({ id, wallet, paid, at, state, reason, signature, settledBy }) => {
    const due = round.closedAt ? at : new Date(at.getTime() + terms.reclaimSeconds * 1_000);
    const isHeld = state === "taken" || state === "returning";
    return {
      attemptId: id,
      number: attempts.find((attempt) => attempt.id === id)?.number ?? null,
      wallet,
      paid: String(paid),
      at: at.toISOString(),
      state,
      reason,
      signature: settledBy ?? signature,
      dueAt: isHeld ? due.toISOString() : null,
      due: isHeld && due <= ctx.now(),
    };
  });
  const wallets = [...new Set(rows.map(({ wallet }) => wallet))];
  return { payments, shares: await sharesOf(ctx, terms, wallets) };
}

/** Null while the node does not answer: what was paid is known without it. */
async function sharesOf(
  ctx: Context,
  terms: ChainTerms,
  wallets: readonly string[],
): Promise<ShareView[] | null> {
  if (!ctx.chain) return null;
  const [lottery, program] = [key(terms.lottery), key(terms.program)];
  const records = wallets.map((wallet) => payerAddress(lottery, key(wallet), program).address);
  const found = await readAccounts(ctx.chain, [lottery, ...records]).catch((error: unknown) => {
    if (error instanceof AppError) return null;
    throw error;
  });
  if (!found) return null;
  const [data, ...held] = found;
  const round = data ? lotteryLayout.decode(data) : null;
  if (!round) return [];
  return wallets.flatMap((wallet, index) => {
    const bytes = held[index];
    const record = bytes ? payerLayout.decode(bytes) : null;
    const amount = record ? shareOf(round, record, ctx.now()) : null;
    return amount === null ? [] : [{ wallet, amount: String(amount) }];
  });
}
