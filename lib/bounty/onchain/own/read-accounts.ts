import type { PublicKey } from "@solana/web3.js";
import type { Chain } from "@/lib/onchain";
import { askNode } from "@/lib/relay";

/**
 * What the program has at these addresses now; null where there is nothing.
 * @throws unavailable `relay.node_away`
 */
export async function readAccounts(
  { connection }: Chain,
  addresses: PublicKey[],
): Promise<(Uint8Array | null)[]> {
  const found = await askNode(connection.getMultipleAccountsInfo(addresses, "confirmed"));
  return found.map((account) => account?.data ?? null);
}
