import { createHash } from "node:crypto";
import { Keypair, PublicKey } from "@solana/web3.js";
import { withSessionLock } from "@/db/session-lock";
import { type Context, requireSystem } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import { type Chain, openRoleKeys } from "@/lib/onchain";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import { createAssociatedTokenAccount } from "@/lib/platform/solana/spl/instructions";
import { readTokenAccount } from "@/lib/platform/solana/spl/layout";
import { buybackAccounts, tokenOn } from "../addresses";
import { foundToken } from "./found-token";
import { send } from "./send";

const SOL = 1_000_000_000n;
/** At fifteen million tokens in the pool a first price of four cents. */
const POOL_USDC = 600_000_000_000n;

/** The mint of the development network: its key is no secret, as nothing there is worth anything. */
export function localnetMint(): Keypair {
  return Keypair.fromSeed(createHash("sha256").update("anubis.localnet.token").digest());
}

/**
 * Sets the token up on the development network where nobody has: supply, grants, staking, and a pool with
 * test dollars from the faucet. Does nothing anywhere else. Of several servers that start, one does it.
 */
export async function foundOnLocalnet(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const { chain } = ctx;
  if (chain?.cluster !== "localnet") return;
  await withSessionLock(ctx.db, "token.found", () => found(ctx, chain));
}

async function found(ctx: Context, chain: Chain): Promise<void> {
  const mint = localnetMint();
  invariant(
    mint.publicKey.toBase58() === chain.mints.token,
    "the development network has its own mint",
  );
  const keys = await openRoleKeys(ctx);
  const [authority, market] = [keys.of("authority"), keys.of("market").publicKey];
  for (const { publicKey } of [authority, keys.of("crank")]) await giveSol(chain, publicKey);
  const house = authority.publicKey;
  await foundToken({
    connection: chain.connection,
    program: tokenOn(chain).program,
    mint,
    authority,
    buybackAuthority: keys.of("buyback").publicKey,
    beneficiaries: {
      treasury: house,
      team: house,
      airdrop: house,
      liquidity: market,
      partners: house,
    },
    now: ctx.now(),
  });
  await fillPool(chain, market);
  const { owner } = await buybackAccounts(ctx, chain);
  const mints = Object.values(chain.mints).map((each) => new PublicKey(each));
  const accounts = mints.map((each) =>
    createAssociatedTokenAccount({ payer: house, owner, mint: each }),
  );
  await send(chain.connection, accounts, [authority]);
}

async function giveSol(chain: Chain, to: PublicKey): Promise<void> {
  if (BigInt(await chain.connection.getBalance(to, "confirmed")) < SOL)
    await askFaucet(chain, { address: to.toBase58(), lamports: `${100n * SOL}` });
}

async function fillPool(chain: Chain, market: PublicKey): Promise<void> {
  const account = associatedTokenAddress(market, new PublicKey(chain.mints.usdc));
  const found = await chain.connection.getAccountInfo(account, "confirmed");
  if (found && (readTokenAccount(found.data)?.amount ?? 0n) > 0n) return;
  await askFaucet(chain, { address: market.toBase58(), usdc: `${POOL_USDC}` });
}

/** Test money from the development network's own faucet. */
async function askFaucet({ rpcUrl }: Chain, wish: Record<string, string>): Promise<void> {
  const response = await fetch(new URL("/faucet", rpcUrl), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(wish),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`The faucet says no: ${await response.text()}`);
}
