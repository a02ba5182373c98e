import { spawn } from "node:child_process";
import { beforeEach, expect, test } from "vitest";
import { onchainEvent } from "@/db/schema/onchain";
import { tokenBuyback, tokenMove, tokenStake, tokenStaking, tokenVesting } from "@/db/schema/token";
import { transact } from "@/db/transaction";
import { testDatabaseUrl, testDb } from "@/lib/testing/database";
import {
  type BuybackWorld,
  clearToken,
  givenBuybacks,
  readSums,
} from "@/lib/testing/given-buybacks";
import { givenFund } from "@/lib/testing/given-fund";
import { tokenSupply } from "@/lib/testing/given-token-chain";
import { SUPPLY, TOKEN } from "../contract";
import { prepareClaim } from "../prepare/prepare-claim";
import { prepareStake } from "../prepare/prepare-stake";
import { prepareUnstake } from "../prepare/prepare-unstake";
import { readFund } from "./read-fund";

const BUDGET = 10_000_000_000n;

beforeEach(clearToken);

test("a process killed at any step leaves nothing undone, and nothing is done twice", async () => {
  const all = await givenBuybacks();
  const { ctx, net, chain } = all;
  await givenFund(ctx, net, BUDGET);
  const usdc = await all.held("market", "usdc");
  const steps = [
    ["token_buyback", "open"],
    ["token_buyback", "swapping"],
    ["onchain_outgoing", "sent"],
    ["onchain_outgoing", "finalised"],
    ["token_buyback", "swapped"],
    ["token_buyback", "executing"],
  ] as const;
  const timer = setInterval(() => net.network.advance(1), 50);
  try {
    for (const step of steps) expect(await liveUntil(chain, step)).toBe("SIGKILL");
  } finally {
    clearInterval(timer);
  }
  await all.run();
  const [done, ...others] = await all.buybacks();
  expect(others).toEqual([]);
  expect(done).toMatchObject({ state: "executed", spent: `${BUDGET}` });
  expect(await all.held("market", "usdc")).toBe(usdc + BUDGET);
  expect(await all.held("buyback", "usdc")).toBe(0n);
  expect(await all.held("buyback", "token")).toBe(0n);
  expect(await tokenSupply(chain)).toBe(SUPPLY - BigInt(done?.burned ?? 0));
  expect(await readFund(ctx.db)).toBe(0n);
  const { row, onChain } = await readSums(all);
  expect(row).toMatchObject(onChain);
}, 300_000);

/** Runs a server that dies at a step, and says how it ended. */
async function liveUntil(
  chain: BuybackWorld["chain"],
  [table, state]: readonly [string, string],
): Promise<string | null> {
  const set = {
    SOLANA_CLUSTER: chain.cluster,
    SOLANA_RPC_URL: chain.rpcUrl,
    SOLANA_WS_URL: chain.wsUrl,
    SOLANA_BOUNTY_PROGRAM: chain.programs.bounty,
    SOLANA_TOKEN_PROGRAM: chain.programs.token,
    SOLANA_USDC_MINT: chain.mints.usdc,
    SOLANA_TOKEN_MINT: chain.mints.token,
  };
  const script = ["--import", "tsx", "--conditions=react-server", "lib/testing/buyback-process.ts"];
  const child = spawn(process.execPath, [...script, table, state, JSON.stringify(set)], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DATABASE_URL: testDatabaseUrl() },
  });
  return new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
}

test("the same events told to an empty mirror give the same mirror", async () => {
  const all = await givenBuybacks();
  const { ctx, look } = all;
  const ann = await all.staker(9_000n * TOKEN);
  const wish = { wallet: ann.wallet, amount: `${4_000n * TOKEN}`, lockDays: 0 as const };
  await ann.sign(await prepareStake(ann.ctx, wish));
  await givenFund(ctx, all.net, BUDGET);
  await all.run();
  await ann.sign(await prepareClaim(ann.ctx, { wallet: ann.wallet, lockDays: 0 }));
  await ann.sign(await prepareUnstake(ann.ctx, wish));
  await look(2);
  const first = await mirror();
  expect(first.moves.map(({ kind }) => kind)).toEqual(["stake", "claim", "unstake"]);
  for (const table of [tokenMove, tokenStake, tokenStaking, tokenVesting])
    await testDb().delete(table);
  await testDb().update(onchainEvent).set({ appliedAt: null });
  await transact(testDb(), (tx) =>
    tx.update(tokenBuyback).set({ state: "executing", number: null }),
  );
  await look();
  expect(await mirror()).toEqual(first);
});

async function mirror() {
  const db = testDb();
  const moves = await db.select().from(tokenMove).orderBy(tokenMove.seq);
  return {
    sums: await db.select().from(tokenStaking),
    stakes: await db.select().from(tokenStake),
    vestings: await db.select().from(tokenVesting).orderBy(tokenVesting.number),
    buybacks: await db.select().from(tokenBuyback),
    moves: moves.map(({ seq: _, ...move }) => move),
  };
}
