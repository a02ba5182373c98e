import { readFileSync } from "node:fs";
import { Connection, Keypair, PublicKey } from "@solana/web3.js";
import { onchainCursor } from "@/db/schema/onchain";
import { type Chain, openChain, openRoleKeys, pollChain } from "@/lib/onchain";
import { stakingProgram } from "@/lib/platform/solana/programs/token/addresses";
import { foundToken } from "@/lib/token/found/found-token";
import { registry } from "@/lib/wiring";
import { testContext } from "./context";
import { testDb } from "./database";
import { startTestLocalnet, type TestLocalnet } from "./localnet";
import { tick } from "./tick";

const SOL = 1_000_000_000n;
const POOL_USDC = 600_000_000_000n;

export const tokenSupply = async (chain: Chain): Promise<bigint> => {
  const mint = new PublicKey(chain.mints.token);
  const found = await chain.connection.getTokenSupply(mint, "finalized");
  return BigInt(found.value.amount);
};

/** The staking program on a network of the test's own, with the token founded and a pool of $0.04. */
export async function givenTokenOnChain() {
  await testDb().delete(onchainCursor);
  const net = await startTestLocalnet({
    programs: [{ id: stakingProgram, code: readFileSync("programs/token.so") }],
  });
  const mint = Keypair.generate();
  const chain = chainOn(net, mint);
  /** By how much the house's clock is ahead of the world's. */
  const time = { ahead: 0 };
  const ctx = testContext({ chain, clock: () => new Date(Date.now() + time.ahead) });
  await tick(net, () => found(ctx, chain, net, mint));
  /** Lets slots pass and looks at the chain, as the server does by itself. */
  const look = async (times = 1) => {
    for (let time = 0; time < times; time++) {
      net.network.advance(4);
      await pollChain(ctx, registry);
    }
  };
  await look(2);
  const mints = { usdc: net.usdcMint, token: mint.publicKey };
  return { net, chain, ctx, look, mints, time };
}

function chainOn(net: TestLocalnet, mint: Keypair): Chain {
  const opened = openChain({
    SOLANA_CLUSTER: "localnet",
    SOLANA_RPC_URL: net.url,
    SOLANA_WS_URL: net.wsUrl,
    SOLANA_BOUNTY_PROGRAM: Keypair.generate().publicKey.toBase58(),
    SOLANA_TOKEN_PROGRAM: stakingProgram.toBase58(),
    SOLANA_USDC_MINT: net.usdcMint.toBase58(),
    SOLANA_TOKEN_MINT: mint.publicKey.toBase58(),
  });
  if (!opened) throw new Error("The chain is configured.");
  return { ...opened, connection: new Connection(net.url, "confirmed") };
}

async function found(
  ctx: ReturnType<typeof testContext>,
  chain: Chain,
  net: TestLocalnet,
  mint: Keypair,
): Promise<void> {
  const keys = await openRoleKeys(ctx);
  const authority = keys.of("authority");
  for (const role of ["authority", "crank", "buyback", "market"] as const)
    net.faucet.giveSol(keys.of(role).publicKey, 100n * SOL);
  net.network.advance(4);
  const [house, market] = [authority.publicKey, keys.of("market").publicKey];
  const parts = {
    treasury: house,
    team: house,
    airdrop: house,
    liquidity: market,
    partners: house,
  };
  await foundToken({
    connection: chain.connection,
    program: stakingProgram,
    mint,
    authority,
    buybackAuthority: keys.of("buyback").publicKey,
    beneficiaries: parts,
    now: ctx.now(),
  });
  net.faucet.giveUsdc(market, POOL_USDC);
  net.network.advance(4);
}
