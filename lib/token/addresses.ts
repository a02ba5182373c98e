import { PublicKey } from "@solana/web3.js";
import type { Context } from "@/lib/context";
import { type Chain, openRoleKeys } from "@/lib/onchain";
import { configAddress } from "@/lib/platform/solana/programs/token/addresses";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";

type Where = Pick<Chain, "programs" | "mints">;
type OfToken = { program: PublicKey; mint: PublicKey; config: PublicKey };

const known = new Map<string, OfToken>();

/** The token on this chain: its program, its mint, and the account with the sums of all stakes. */
export function tokenOn({ programs, mints }: Where): OfToken {
  const key = `${programs.token} ${mints.token}`;
  const found = known.get(key);
  if (found) return found;
  const [program, mint] = [new PublicKey(programs.token), new PublicKey(mints.token)];
  const made = { program, mint, config: configAddress(mint, program).address };
  known.set(key, made);
  return made;
}

export const configOn = (chain: Where): string => tokenOn(chain).config.toBase58();

/** Who buys back, and where the USDC for it and what it bought lie. */
export async function buybackAccounts(
  ctx: Context,
  { mints }: Where,
): Promise<{ owner: PublicKey; from: PublicKey; to: PublicKey }> {
  const owner = (await openRoleKeys(ctx)).of("buyback").publicKey;
  return {
    owner,
    from: associatedTokenAddress(owner, new PublicKey(mints.usdc)),
    to: associatedTokenAddress(owner, new PublicKey(mints.token)),
  };
}
