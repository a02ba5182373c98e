import { PublicKey } from "@solana/web3.js";
import { withSessionLock } from "@/db/session-lock";
import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { usd } from "@/lib/core/money";
import { askFaucet, type Chain, openRoleKeys } from "@/lib/onchain";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import { readTokenAccount } from "@/lib/platform/solana/spl/layout";
import * as bounty from "../repository";
import { startRound } from "../round/open-round";
import { addRound } from "../round/schedule-round";
import { readHouseTerms } from "./terms";

const FLOOR_USD = 100;
const SOL = 1_000_000_000n;

/**
 * Opens a first small round on the development network, where nobody has, with test money from its faucet:
 * so that whoever starts the product sees one without a key or a coin. Does nothing anywhere else.
 */
export async function openOnLocalnet(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const { chain } = ctx;
  if (chain?.cluster !== "localnet") return;
  await withSessionLock(ctx.db, "bounty.open_on_localnet", () => openFirst(ctx, chain));
}

async function openFirst(ctx: Context, chain: Chain): Promise<void> {
  if (await bounty.hasRoundOnChain(ctx.db)) return;
  const { addresses } = await openRoleKeys(ctx);
  for (const address of [addresses.crank, addresses.authority])
    if (BigInt(await chain.connection.getBalance(new PublicKey(address))) < SOL)
      await askFaucet(chain, { address, lamports: `${100n * SOL}` });
  await fillFloor(chain, addresses.authority);
  const terms = await readHouseTerms(ctx);
  await transact(ctx.db, async (tx) => {
    const plan = {
      guardian: "ferryman",
      opensAt: null,
      endsAt: null,
      feeMode: "curve",
      floorUsd: FLOOR_USD,
    } as const;
    const round = await addRound(tx, ctx, plan, { terms });
    await startRound(tx, ctx, round.id);
  });
}

async function fillFloor(chain: Chain, authority: string): Promise<void> {
  const account = associatedTokenAddress(new PublicKey(authority), new PublicKey(chain.mints.usdc));
  const found = await chain.connection.getAccountInfo(account);
  const floor = BigInt(FLOOR_USD) * usd;
  if (found && (readTokenAccount(found.data)?.amount ?? 0n) >= floor) return;
  await askFaucet(chain, { address: authority, usdc: `${100n * floor}` });
}
