import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { askFaucet, requireChain } from "@/lib/onchain";
import { askNode } from "./ask-node";
import type { Holdings, OfWallet } from "./contract";
import { keyOf, readHoldings } from "./read-holdings";

const LAMPORTS = "2000000000";
const MICRO_USDC = "1000000000";
const MICRO_TOKEN = "6000000000";

/**
 * Gives a wallet 2 SOL, 1,000 USDC and 6,000 100Bs that are worth nothing, on a network of one's own only.
 * @throws forbidden `relay.no_faucet` on every other network
 */
export async function fillWallet(ctx: Context, { wallet }: OfWallet): Promise<Holdings> {
  requireUser(ctx);
  const chain = requireChain(ctx);
  if (chain.cluster !== "localnet")
    throw new AppError("forbidden", "relay.no_faucet", "Nothing is given away on this network.");
  const address = keyOf(wallet).toBase58();
  const wishes = [{ lamports: LAMPORTS }, { usdc: MICRO_USDC }, { token: MICRO_TOKEN }];
  await askNode(Promise.all(wishes.map((wish) => askFaucet(chain, { address, ...wish }))));
  return readHoldings(ctx, { wallet });
}
