import { PublicKey } from "@solana/web3.js";
import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Builder, openRoleKeys, planTransaction, requireChain } from "@/lib/onchain";
import { setStakingPause } from "@/lib/platform/solana/programs/token/instructions";
import { configOn, tokenOn } from "../addresses";
import type { PauseStaking } from "../contract";
import * as token from "../repository";

/**
 * Has the program take no new stakes, or take them again. Unstaking and claims go on whatever is said here:
 * the program has no way to stop them.
 * @throws conflict `token.not_set_up`, `token.pause_unchanged`, `token.other_pauser`
 */
export async function pauseStaking(ctx: Context, { paused, reason }: PauseStaking): Promise<void> {
  requirePermission(ctx, "admin:system");
  const config = configOn(requireChain(ctx));
  const { addresses } = await openRoleKeys(ctx);
  await transact(ctx.db, async (tx) => {
    const staking = await token.stakingOf(tx, config);
    if (!staking)
      throw new AppError("conflict", "token.not_set_up", "Nobody has set the token up here yet.");
    if (staking.paused === paused)
      throw new AppError("conflict", "token.pause_unchanged", "It is so already.");
    if (staking.pauser !== addresses.authority)
      throw new AppError("conflict", "token.other_pauser", "Another key may do that.");
    await planTransaction(tx, ctx, {
      key: `token.pause:${config}:${ctx.now().getTime()}`,
      kind: "token.pause",
      payload: { paused },
    });
    const action = paused ? "token.pause_staking" : "token.resume_staking";
    await recordAudit(tx, ctx, { action, subject: config, reason });
  });
}

export const buildPause: Builder["build"] = async (ctx, chain, { paused }) => {
  const { program, mint } = tokenOn(chain);
  const pauser = new PublicKey((await openRoleKeys(ctx)).addresses.authority);
  return {
    instructions: [setStakingPause({ mint, pauser, paused: paused === true }, program)],
    signers: ["authority"],
  };
};
