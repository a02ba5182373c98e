import { databaseError, type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { usd } from "@/lib/core/money";
import { requireMayPay } from "@/lib/protection";
import { isOfHouse } from "@/lib/user";
import type { ProposeGuardian } from "./contract";
import { readStakeTerms } from "./read-stake-terms";
import * as community from "./repository";
import { requireFreeName } from "./require-free-name";
import { stakeRefusal } from "./rules";
import { takeStake } from "./stake";

/**
 * Proposes a guardian and sets its stake aside, or does neither. One proposal of a person waits at
 * a time.
 * @throws forbidden `auth.guest`, `community.insider`; invalid `community.stake_…`; conflict
 *   `community.one_at_a_time`, `community.name_taken`; what requireMayPay and the ledger throw
 */
export async function proposeGuardian(
  ctx: Context,
  input: ProposeGuardian,
): Promise<{ proposalId: Id<"proposal"> }> {
  const { userId, guest } = requireUser(ctx);
  if (guest) throw new AppError("forbidden", "auth.guest", "Keep your account first.");
  await requireFreeName(ctx.db, input.name);
  const { stakeUsd, ...character } = input;
  const stake = BigInt(stakeUsd) * usd;
  const now = ctx.now();
  const id = newId("proposal", now);
  const row = { id, ownerId: userId, ...character, stake };
  try {
    await transact(ctx.db, async (tx) => {
      await requireOutsider(tx, ctx);
      const { min, max, ownerShare, roundDays } = await readStakeTerms(tx);
      const refusal = stakeRefusal(stake, { min: BigInt(min), max: BigInt(max) });
      if (refusal)
        throw new AppError("invalid", `community.${refusal}`, "This stake is not possible.");
      await requireMayPay(tx, ctx, { userId, amount: stake });
      const told = { ownerShare, roundDays };
      await community.insertProposal(tx, { ...row, ...told, state: "submitted", createdAt: now });
      await takeStake(tx, row, now);
    });
  } catch (error) {
    if (databaseError(error)?.constraint !== "community_proposal_one_waits") throw error;
    throw new AppError("conflict", "community.one_at_a_time", "Another proposal of yours waits.");
  }
  return { proposalId: id };
}

async function requireOutsider(tx: Tx, ctx: Context): Promise<void> {
  if (await isOfHouse(tx, ctx))
    throw new AppError(
      "forbidden",
      "community.insider",
      "Who runs the house stakes nothing in it.",
    );
}
