import type { PublicKey } from "@solana/web3.js";
import type { Chain } from "@/lib/onchain";
import { readTokenAccount } from "@/lib/platform/solana/spl/layout";

/** Units in a token account now; none where there is no account. */
export async function readHeld({ connection }: Chain, account: PublicKey): Promise<bigint> {
  const found = await connection.getAccountInfo(account, "confirmed");
  return (found && readTokenAccount(found.data)?.amount) || 0n;
}
