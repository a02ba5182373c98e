import { Keypair } from "@solana/web3.js";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer } from "@/lib/testing/given-bounty";
import { givenTokenOnChain } from "@/lib/testing/given-token-chain";
import { tokenOn } from "../addresses";
import { stakingState } from "../found/look";
import { prepareStake } from "../prepare/prepare-stake";
import { readOverview } from "../read/read-overview";
import { pauseStaking } from "./pause-staking";

const reason = "for a test";

beforeAll(async () => {
  await givenHouse();
});

test("an admin has the program take no new stakes and take them again, and both stand in the audit log", async () => {
  const { ctx, chain, look } = await givenTokenOnChain();
  const admin = { ...(await givenPlayer(0n, { role: "super_admin" })), chain, now: ctx.now };
  const player = { ...(await givenPlayer()), chain, now: ctx.now };
  const { mint, program } = tokenOn(chain);
  const isPaused = async () => (await stakingState(chain.connection, mint, program))?.paused;
  const stake = () =>
    prepareStake(player, {
      wallet: Keypair.generate().publicKey.toBase58(),
      amount: "1",
      lockDays: 0,
    });

  await expect(pauseStaking(player, { paused: true, reason })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(pauseStaking(admin, { paused: false, reason })).rejects.toMatchObject({
    reason: "token.pause_unchanged",
  });
  await pauseStaking(admin, { paused: true, reason });
  await look(4);
  expect(await isPaused()).toBe(true);
  expect(await readOverview(ctx)).toMatchObject({ paused: true });
  await expect(stake()).rejects.toMatchObject({ reason: "token.paused" });

  await pauseStaking(admin, { paused: false, reason });
  await look(4);
  expect(await isPaused()).toBe(false);
  await expect(stake()).rejects.toMatchObject({ reason: "token.too_little" });
  const { rows } = await testDb().execute(
    sql`select action, reason from audit_entry where action like 'token.%' order by seq`,
  );
  expect(rows).toEqual([
    { action: "token.pause_staking", reason },
    { action: "token.resume_staking", reason },
  ]);
});

test("a key that the chain does not let pause is not tried", async () => {
  const { ctx, chain } = await givenTokenOnChain();
  const admin = { ...(await givenPlayer(0n, { role: "super_admin" })), chain, now: ctx.now };
  await testDb().execute(sql`update token_staking set pauser = ${chain.mints.usdc}`);
  await expect(pauseStaking(admin, { paused: true, reason })).rejects.toMatchObject({
    reason: "token.other_pauser",
  });
});
