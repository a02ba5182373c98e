import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import type { Context } from "@/lib/context";
import { type Chain, openRoleKeys } from "@/lib/onchain";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import {
  createAssociatedTokenAccount,
  createTokenAccount,
} from "@/lib/platform/solana/spl/instructions";
import { readTokenAccount, TOKEN_ACCOUNT_BYTES } from "@/lib/platform/solana/spl/layout";
import type { ChainTerms } from "@/lib/proof/round-rules";
import { key } from "./chain-round";

export type Payee = {
  /** What makes their account where there is none. */
  before: TransactionInstruction[];
  /** Where they are paid who have handed their associated account to somebody else. */
  other?: PublicKey;
};

const SEED_BYTES = 16;

/**
 * Where the program pays a wallet: its associated account, or another of its own where that one is gone. One
 * that is made is paid for by whoever sends it, the crank where nobody else is named.
 */
export async function payeeOf(
  ctx: Context,
  { connection }: Chain,
  wallet: string,
  terms: ChainTerms,
  sender?: PublicKey,
): Promise<Payee> {
  const payer = sender ?? key((await openRoleKeys(ctx)).addresses.crank);
  const [owner, mint] = [key(wallet), key(terms.mint)];
  const account = await connection.getAccountInfo(associatedTokenAddress(owner, mint));
  const held = account && readTokenAccount(account.data);
  if (!held || held.owner.equals(owner))
    return { before: [createAssociatedTokenAccount({ payer, owner, mint })] };
  const { value } = await connection.getTokenAccountsByOwner(owner, { mint });
  const theirs = value.find((each) => readTokenAccount(each.account.data)?.state === "initialized");
  if (theirs) return { before: [], other: theirs.pubkey };
  const lamports = await connection.getMinimumBalanceForRentExemption(TOKEN_ACCOUNT_BYTES);
  const seed = Buffer.from(ctx.randomBytes(SEED_BYTES)).toString("hex");
  const made = await createTokenAccount({ payer, owner, mint, lamports, seed });
  return { before: made.instructions, other: made.account };
}
