import { Transaction } from "@solana/web3.js";
import { beforeAll, expect, test } from "vitest";
import { compareChain, exportRound, sweepBounty } from "@/lib/bounty";
import { balanceOf } from "@/lib/ledger";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import { setAuthority } from "@/lib/platform/solana/spl/instructions";
import { exportVerifier } from "@/lib/proof/verify/verify-export";
import { takeBreak } from "@/lib/protection/take-break";
import { changeSetting } from "@/lib/settings";
import { testDb } from "@/lib/testing/database";
import { expectSound, givenPlayer, messageThatWins } from "@/lib/testing/given-bounty";
import { givenChain } from "@/lib/testing/given-chain";
import { roundById } from "../../repository";
import { poolOf } from "../../round/accounts";

const usd = 1_000_000n;
const words = "Good evening. Is it cold down there?";

beforeAll(async () => {
  const admin = await givenPlayer(0n, { role: "super_admin" });
  for (const [setting, value] of [
    ["bounty.end_after_attempts", 2],
    ["bounty.countdown_hours", 1],
  ] as const)
    await changeSetting(admin, { key: setting, value, reason: "for a test" });
});

test("what rounding leaves goes into the next round, whoever gave their account away, and the proof says so", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const [one, two, away] = [await chain.player(), await chain.player(), await chain.player()];
  for (const player of [one, two]) {
    await chain.pay(player, roundId, words);
    await chain.settle();
  }
  await chain.pay(away, roundId, words);
  await takeBreak(away, { length: "24h" });
  await chain.settle();
  const account = associatedTokenAddress(one.signer.publicKey, chain.net.usdcMint);
  const held = await chain.usdcOf(one.wallet);
  const next = away.signer.publicKey;
  const give = setAuthority({
    target: account,
    authority: one.signer.publicKey,
    type: "owner",
    next,
  });
  await chain.connection.sendTransaction(new Transaction().add(give), [one.signer]);
  chain.net.network.advance(6);
  chain.pass(3_700);
  for (const _ of [1, 2]) {
    await sweepBounty(chain.house);
    await chain.settle();
  }
  const db = testDb();
  const left = (await balanceOf(db, poolOf(roundId))).total;
  expect(left).toBeGreaterThan(0n);
  expect(left).toBeLessThan(3n);
  const pool = 100n * usd + 7_000_000n + 7_054_600n;
  const due = ((pool - pool / 10n) * 10_000_000n) / 20_078_000n;
  const { value: accounts } = await chain.connection.getTokenAccountsByOwner(one.signer.publicKey, {
    mint: chain.net.usdcMint,
  });
  expect(accounts.map(({ account: { data } }) => data.readBigUInt64LE(64))).toEqual([due]);
  expect(await chain.usdcOf(one.wallet)).toBe(held);

  const into = await chain.round();
  await Promise.all([sweepBounty(chain.house), sweepBounty(chain.house)]);
  await chain.settle();
  expect((await balanceOf(db, poolOf(roundId))).total).toBe(0n);
  expect((await balanceOf(db, poolOf(into))).total).toBe(100n * usd + left);
  const winner = await chain.player();
  await chain.pay(winner, into, await messageThatWins(into));
  await chain.settle();
  expect(await chain.usdcOf(winner.wallet)).toBe(990n * usd + 107n * usd + left);
  await expectSound();
  const books = await compareChain(chain.house);
  expect(books).toMatchObject({ equal: true });
  for (const id of [roundId, into]) {
    const verifier = exportVerifier();
    const { number } = await roundById(db, id);
    for await (const line of (await exportRound(chain.house, number)).lines)
      verifier.line(JSON.stringify(line));
    expect(verifier.finish()).toMatchObject({ finding: null, result: "sound" });
  }
});
