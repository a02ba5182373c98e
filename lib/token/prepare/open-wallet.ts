import { PublicKey } from "@solana/web3.js";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Chain, requireChain } from "@/lib/onchain";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import { configOn, tokenOn } from "../addresses";
import { type StakingRow, stakingOf } from "../repository";

export type Opened = {
  chain: Chain;
  program: PublicKey;
  mint: PublicKey;
  owner: PublicKey;
  /** The wallet's own token account. */
  account: PublicKey;
  staking: StakingRow;
};

/**
 * Who wants to do something with which wallet's tokens. Whoever signs in may ask for any wallet: only its
 * own key can sign what is prepared.
 * @throws invalid `token.bad_wallet`; unavailable `token.not_set_up`
 */
export async function openWallet(ctx: Context, wallet: string): Promise<Opened> {
  requireUser(ctx);
  const chain = requireChain(ctx);
  const owner = keyOf(wallet);
  const staking = await stakingOf(ctx.db, configOn(chain));
  if (!staking)
    throw new AppError("unavailable", "token.not_set_up", "Nobody has set the token up here yet.");
  const { program, mint } = tokenOn(chain);
  return { chain, program, mint, owner, account: associatedTokenAddress(owner, mint), staking };
}

function keyOf(wallet: string): PublicKey {
  const key = parse(wallet);
  if (key && PublicKey.isOnCurve(key.toBytes())) return key;
  throw new AppError("invalid", "token.bad_wallet", "No key can sign for this address.");
}

function parse(wallet: string): PublicKey | null {
  try {
    return new PublicKey(wallet);
  } catch {
    return null;
  }
}
