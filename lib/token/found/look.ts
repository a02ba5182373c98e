import type { Connection, PublicKey } from "@solana/web3.js";
import { configLayout, type StakingConfig } from "@/lib/platform/solana/programs/token/accounts";
import { configAddress } from "@/lib/platform/solana/programs/token/addresses";

/** The sums of all stakes as the chain has them; null where nobody has set staking up. */
export async function stakingState(
  connection: Connection,
  mint: PublicKey,
  program: PublicKey,
): Promise<StakingConfig | null> {
  const { address } = configAddress(mint, program);
  const found = await connection.getAccountInfo(address, "confirmed");
  return found && configLayout.decode(found.data);
}
