import type { Chain } from "@/lib/onchain";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import { readTokenAccount } from "@/lib/platform/solana/spl/layout";
import { key } from "../chain-round";
import type { StrayRow } from "./repository";

/**
 * Where a stray goes back to: the token account that it came from while it is its sender's, else their
 * associated one. Null where neither is there: none is made at our cost, since closing it again would pay.
 */
export async function findDestination(
  { connection, mints }: Chain,
  { source, wallet }: Pick<StrayRow, "source" | "wallet">,
): Promise<string | null> {
  if (!source || !wallet) return null;
  const mint = key(mints.usdc);
  const places = [key(source), associatedTokenAddress(key(wallet), mint)];
  const accounts = await connection.getMultipleAccountsInfo(places, { commitment: "finalized" });
  const place = places.findIndex((_, at) => {
    const account = accounts[at] && readTokenAccount(accounts[at].data);
    return account?.owner.toBase58() === wallet && account.mint.equals(mint);
  });
  return places[place]?.toBase58() ?? null;
}
