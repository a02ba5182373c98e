import { z } from "zod";
import { StepUpProof } from "../step-up/contract";
import { isSolanaAddress } from "./rules";

export const SetPayoutWallet = z.object({
  address: z.string().trim().refine(isSolanaAddress, "Enter the address of a Solana wallet."),
  proof: StepUpProof.optional(),
});
export type SetPayoutWallet = z.output<typeof SetPayoutWallet>;

export type PayoutWalletView = {
  address: string;
  /** ISO 8601. */
  since: string;
  /** A change that waits. */
  next: { address: string; at: string } | null;
};
