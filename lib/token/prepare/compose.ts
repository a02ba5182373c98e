import { type PublicKey, Transaction, type TransactionInstruction } from "@solana/web3.js";
import type { Chain } from "@/lib/onchain";
import {
  configAddress,
  rewardVaultAddress,
  stakeVaultAddress,
} from "@/lib/platform/solana/programs/token/addresses";
import { askNode } from "@/lib/relay";
import type { Prepared } from "@/lib/relay/contract";

/** A transaction that a wallet pays and signs alone, unsigned, with what it does in words and figures. */
export async function compose(
  { connection }: Chain,
  wallet: PublicKey,
  instructions: TransactionInstruction[],
  told: Omit<Prepared, "transaction">,
): Promise<Prepared> {
  const latest = await askNode(connection.getLatestBlockhash("confirmed"));
  const transaction = new Transaction({ feePayer: wallet, ...latest }).add(...instructions);
  const bytes = transaction.serialize({ requireAllSignatures: false, verifySignatures: false });
  return { transaction: bytes.toString("base64"), ...told };
}

/** The staking program's own accounts, as people call them. */
export function vaults(mint: PublicKey, program: PublicKey): NonNullable<Prepared["places"]> {
  const config = configAddress(mint, program).address;
  return [
    { address: stakeVaultAddress(config, program).address.toBase58(), name: "All stakes" },
    { address: rewardVaultAddress(config, program).address.toBase58(), name: "Rewards to claim" },
  ];
}
