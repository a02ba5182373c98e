import { PublicKey } from "@solana/web3.js";
import type { Context } from "@/lib/context";
import { AppError, invariant } from "@/lib/core/errors";
import { type Chain, openRoleKeys } from "@/lib/onchain";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import {
  createAssociatedTokenAccount,
  transferChecked,
} from "@/lib/platform/solana/spl/instructions";
import { readTokenAccount } from "@/lib/platform/solana/spl/layout";
import { poolOut, priceOf, type Reserves } from "../rules";
import type { Market } from "./market";

const DECIMALS = 6;

/**
 * A pool of our own for networks of development, priced by the product of its reserves. There is no program
 * behind it: the reserves lie with a key of the house, which signs its half of the swap. Both halves are in
 * one transaction, so either both happen or neither; that the price is the product's is the house's word.
 */
export const pool: Market = {
  source: "pool",
  async readSpot(ctx, chain) {
    const { usdc, token } = await readReserves(ctx, chain);
    const price = priceOf(usdc, token);
    if (price === null) throw noPool();
    return { price, volume: null };
  },
  async readOffer(ctx, chain, paid, { owner, from, to }) {
    const units = poolOut(await readReserves(ctx, chain), paid);
    if (units === 0n) throw noPool();
    const { usdc, token, market } = await accountsOf(ctx, chain);
    const payer = (await openRoleKeys(ctx)).of("crank").publicKey;
    return {
      paid,
      units,
      async swap(least) {
        invariant(units >= least, "a pool gives what it offered");
        return {
          instructions: [
            createAssociatedTokenAccount({ payer, owner, mint: token }),
            transferChecked({
              from,
              mint: usdc,
              to: associatedTokenAddress(market, usdc),
              authority: owner,
              amount: paid,
              decimals: DECIMALS,
            }),
            transferChecked({
              from: associatedTokenAddress(market, token),
              mint: token,
              to,
              authority: market,
              amount: units,
              decimals: DECIMALS,
            }),
          ],
          signers: ["buyback", "market"],
        };
      },
    };
  },
};

async function readReserves(ctx: Context, chain: Chain): Promise<Reserves> {
  const { usdc, token, market } = await accountsOf(ctx, chain);
  const addresses = [usdc, token].map((mint) => associatedTokenAddress(market, mint));
  const [paid, sold] = await chain.connection.getMultipleAccountsInfo(addresses, "confirmed");
  const reserves = [paid, sold].map((account) => account && readTokenAccount(account.data));
  const [ofUsdc, ofToken] = reserves;
  if (!ofUsdc || !ofToken) throw noPool();
  return { usdc: ofUsdc.amount, token: ofToken.amount };
}

async function accountsOf(ctx: Context, { mints }: Chain) {
  const market = (await openRoleKeys(ctx)).of("market").publicKey;
  return { usdc: new PublicKey(mints.usdc), token: new PublicKey(mints.token), market };
}

const noPool = () =>
  new AppError("unavailable", "token.no_market", "Nobody has put anything into the pool yet.");
