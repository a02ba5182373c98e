import { PublicKey } from "@solana/web3.js";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Chain, requireChain } from "@/lib/onchain";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import { readTokenAccount } from "@/lib/platform/solana/spl/layout";
import { askNode } from "./ask-node";
import type { Holdings, OfWallet } from "./contract";

/** What a wallet holds of what is used here, as everybody can read it on the chain. */
export async function readHoldings(ctx: Context, { wallet }: OfWallet): Promise<Holdings> {
  requireUser(ctx);
  return askNode(holdingsOf(requireChain(ctx), keyOf(wallet)));
}

async function holdingsOf({ connection, mints }: Chain, owner: PublicKey): Promise<Holdings> {
  const accounts = [mints.usdc, mints.token].map((mint) =>
    associatedTokenAddress(owner, new PublicKey(mint)),
  );
  const [own, usdc, token] = await connection.getMultipleAccountsInfo(
    [owner, ...accounts],
    "confirmed",
  );
  const units = (found: { data: Buffer } | null | undefined) =>
    String((found && readTokenAccount(found.data)?.amount) || 0n);
  return { sol: String(own?.lamports ?? 0), usdc: units(usdc), token: units(token) };
}

/** @throws invalid `relay.bad_wallet` for an address that no key can sign for */
export function keyOf(wallet: string): PublicKey {
  const key = parse(wallet);
  if (key && PublicKey.isOnCurve(key.toBytes())) return key;
  throw new AppError("invalid", "relay.bad_wallet", "No key can sign for this address.");
}

function parse(wallet: string): PublicKey | null {
  try {
    return new PublicKey(wallet);
  } catch {
    return null;
  }
}
