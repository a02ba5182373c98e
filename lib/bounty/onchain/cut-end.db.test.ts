import { Transaction } from "@solana/web3.js";
import { expect, test } from "vitest";
import { compareChain } from "@/lib/bounty";
import { memo } from "@/lib/platform/solana/memo";
import { expire } from "@/lib/platform/solana/programs/bounty/instructions";
import { changeSetting } from "@/lib/settings";
import { testDb } from "@/lib/testing/database";
import { givenPlayer } from "@/lib/testing/given-bounty";
import { givenChain } from "@/lib/testing/given-chain";
import { roundById } from "../repository";
import { chainTermsOf, key } from "./chain-round";

const PAD = 60;

test("an end that was hidden is told from its instruction: shares are paid, and the books are equal", async () => {
  const admin = await givenPlayer(0n, { role: "super_admin" });
  for (const [setting, value] of [
    ["bounty.end_after_attempts", 2],
    ["bounty.countdown_hours", 1],
  ] as const)
    await changeSetting(admin, { key: setting, value, reason: "for a test" });
  const chain = await givenChain();
  const roundId = await chain.round();
  const [player, stranger] = [await chain.player(), await chain.player()];
  for (const message of ["Good evening.", "Is it cold down there?"]) {
    await chain.pay(player, roundId, message);
    await chain.settle();
  }
  const terms = chainTermsOf(await roundById(testDb(), roundId));
  chain.pass(3_700);
  chain.net.network.advance(6);
  const noise = Array.from({ length: PAD }, () => memo("-", stranger.signer.publicKey));
  const hidden = new Transaction().add(...noise, expire(key(terms.lottery), key(terms.program)));
  const signature = await chain.connection.sendTransaction(hidden, [stranger.signer]);
  chain.net.network.advance(6);
  const landed = await chain.connection.getTransaction(signature, {
    maxSupportedTransactionVersion: 0,
  });
  expect(landed?.meta).toMatchObject({ err: null });
  expect(landed?.meta?.logMessages).toContain("Log truncated");

  await chain.settle();
  expect(await roundById(testDb(), roundId)).toMatchObject({ state: "settled" });
  expect(await chain.usdcOf(player.wallet)).toBeGreaterThan(1_000_000_000n);
  expect(await compareChain(chain.house)).toMatchObject({ equal: true, waiting: 0 });
});
