import type { PublicKey } from "@solana/web3.js";
import { AppError } from "@/lib/core/errors";
import type { Chain } from "@/lib/onchain";

/**
 * What the program has at these addresses now; null where there is nothing.
 * @throws unavailable `relay.node_away`
 */
export async function readAccounts(
  { connection }: Chain,
  addresses: PublicKey[],
): Promise<(Uint8Array | null)[]> {
  const found = await connection
    .getMultipleAccountsInfo(addresses, "confirmed")
    .catch((cause: unknown) => {
      throw new AppError("unavailable", "relay.node_away", "The chain's node does not answer.", {
        cause,
      });
    });
  return found.map((account) => account?.data ?? null);
}
