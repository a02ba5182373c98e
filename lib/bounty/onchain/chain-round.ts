import { PublicKey } from "@solana/web3.js";
import { AppError } from "@/lib/core/errors";
import type { ChainTerms } from "@/lib/proof/round-rules";
import type { RoundRow } from "../repository";

/** The terms of a round that is played on the chain. @throws conflict `bounty.not_on_chain` */
export function chainTermsOf({ rules }: Pick<RoundRow, "rules">): ChainTerms {
  if (rules.chain) return rules.chain;
  throw new AppError("conflict", "bounty.not_on_chain", "This round is played for play money.");
}

export const isOnChain = ({ lottery }: Pick<RoundRow, "lottery">): boolean => lottery !== null;

/** @throws conflict `bounty.from_wallet` */
export function requireForPlay(round: Pick<RoundRow, "lottery">): void {
  if (isOnChain(round))
    throw new AppError("conflict", "bounty.from_wallet", "This round is paid for from a wallet.");
}

export const key = (address: string) => new PublicKey(address);
