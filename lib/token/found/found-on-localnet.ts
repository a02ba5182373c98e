import { PublicKey } from "@solana/web3.js";
import { withSessionLock } from "@/db/session-lock";
import { type Context, requireSystem } from "@/lib/context";
import { askFaucet, type Chain, openRoleKeys } from "@/lib/onchain";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import { createAssociatedTokenAccount } from "@/lib/platform/solana/spl/instructions";
import { buybackAccounts, tokenOn } from "../addresses";
import { readHeld } from "../read-held";
import { type Granting, giveGrant, ungiven } from "./found-token";
import { firstGrants } from "./grants";
import { stakingState } from "./look";
import { send } from "./send";

const SOL = 1_000_000_000n;
/** At fifteen million tokens in the pool a first price of four cents. */
const POOL_USDC = 600_000_000_000n;

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
  const { connection, mints } = chain;
  const { program, mint } = tokenOn(chain);
  if (!(await connection.getAccountInfo(program, "confirmed"))) return; // It was not built here.
  const keys = await openRoleKeys(ctx);
  const [authority, market] = [keys.of("authority"), keys.of("market").publicKey];
  const { owner } = await buybackAccounts(ctx, chain);
  const house = authority.publicKey;
  await Promise.all([house, keys.of("crank").publicKey].map((key) => giveSol(chain, key)));
  if (!(await stakingState(connection, mint, program)))
    await askFaucet(chain, { buybackAuthority: owner.toBase58(), pauser: house.toBase58() });
  const beneficiaries = {
    treasury: house,
    team: house,
    airdrop: house,
    liquidity: market,
    partners: house,
  };
  const accounts = Object.values(mints).map((each) =>
    createAssociatedTokenAccount({ payer: house, owner, mint: new PublicKey(each) }),
  );
  await Promise.all([
    giveGrants(chain, ctx.now(), {
      connection,
      program,
      mint: { publicKey: mint },
      authority,
      beneficiaries,
    }),
    fillPool(chain, market),
    send(connection, accounts, [authority]),
  ]);
}

/** All parts but the airdrop, which stays with the faucet: it gives it to whoever asks. */
async function giveGrants(chain: Chain, now: Date, set: Granting): Promise<void> {
  const grants = await ungiven(
    set,
    firstGrants(now).filter(({ of }) => of !== "airdrop"),
  );
  const total = grants.reduce((sum, grant) => sum + grant.total, 0n);
  await giveTokens(chain, set.authority.publicKey, total);
  await Promise.all(grants.map((grant) => giveGrant(set, grant)));
}

/** So that the house has this much in hand; what a crash left there is counted. */
async function giveTokens(chain: Chain, to: PublicKey, total: bigint): Promise<void> {
  const held = await readHeld(chain, associatedTokenAddress(to, new PublicKey(chain.mints.token)));
  if (held < total) await askFaucet(chain, { address: to.toBase58(), token: `${total - held}` });
}

async function giveSol(chain: Chain, to: PublicKey): Promise<void> {
  if (BigInt(await chain.connection.getBalance(to, "confirmed")) < SOL)
    await askFaucet(chain, { address: to.toBase58(), lamports: `${100n * SOL}` });
}

async function fillPool(chain: Chain, market: PublicKey): Promise<void> {
  const account = associatedTokenAddress(market, new PublicKey(chain.mints.usdc));
  if ((await readHeld(chain, account)) > 0n) return;
  await askFaucet(chain, { address: market.toBase58(), usdc: `${POOL_USDC}` });
}
