import { setTimeout } from "node:timers/promises";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Chain, requireChain } from "@/lib/onchain";
import { askNode } from "./ask-node";
import type { Holdings, OfWallet } from "./contract";
import { keyOf, readHoldings } from "./read-holdings";

const LAMPORTS = "2000000000";
const MICRO_USDC = "1000000000";
const MICRO_TOKEN = "6000000000";
const LOOK_MS = 200;
const LOOKS = 50;

/**
 * Gives a wallet 2 SOL, 1,000 USDC and 6,000 100Bs that are worth nothing, on a network of one's own only.
 * @throws forbidden `relay.no_faucet` on every other network
 */
export async function fillWallet(ctx: Context, { wallet }: OfWallet): Promise<Holdings> {
  requireUser(ctx);
  const chain = requireChain(ctx);
  if (chain.cluster !== "localnet")
    throw new AppError("forbidden", "relay.no_faucet", "Nothing is given away on this network.");
  const address = keyOf(wallet).toBase58();
  await askNode(give(chain, { address, lamports: LAMPORTS }));
  await askNode(give(chain, { address, usdc: MICRO_USDC }));
  const signature = await askNode(give(chain, { address, token: MICRO_TOKEN }));
  await askNode(untilConfirmed(chain, signature));
  return readHoldings(ctx, { wallet });
}

async function give({ rpcUrl }: Chain, wish: Record<string, string>): Promise<string> {
  const response = await fetch(new URL("/faucet", rpcUrl), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(wish),
    signal: AbortSignal.timeout(10_000),
  });
  const answer = (await response.json()) as { signature?: string; error?: string };
  if (!answer.signature) throw new Error(answer.error ?? `the faucet answered ${response.status}`);
  return answer.signature;
}

async function untilConfirmed({ connection }: Chain, signature: string): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    const { value } = await connection.getSignatureStatus(signature);
    if (value?.confirmationStatus === "confirmed" || value?.confirmationStatus === "finalized")
      return;
    await setTimeout(LOOK_MS);
  }
}
