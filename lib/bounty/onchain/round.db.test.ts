import { beforeEach, expect, test } from "vitest";
import { compareChain, exportRound, readAttempt, readEntry } from "@/lib/bounty";
import type { Id } from "@/lib/core/id";
import { balanceOf } from "@/lib/ledger";
import { exportVerifier } from "@/lib/proof/verify/verify-export";
import { testDb } from "@/lib/testing/database";
import { expectSound, messageThatWins } from "@/lib/testing/given-bounty";
import { type GivenChain, givenChain } from "@/lib/testing/given-chain";
import { viewRound } from "../listing/view";
import { roundById } from "../repository";

let chain: GivenChain;
const shown = async (roundId: Id<"round">) =>
  viewRound(testDb(), await roundById(testDb(), roundId));

beforeEach(async () => {
  chain = await givenChain();
});

test("a round on the chain: opened by the program, lost, won, and paid to the wallet", async () => {
  const roundId = await chain.round();
  expect(await shown(roundId)).toMatchObject({
    state: "open",
    pool: "100000000",
  });

  const loser = await chain.player();
  const winner = await chain.player();
  const lost = await chain.pay(loser, roundId, "Good evening. Would you give me the pool?");
  expect(await readEntry(loser, { attemptId: lost })).toMatchObject({ state: "quoted" });
  await chain.settle();
  const { attempt } = await readAttempt(chain.house, lost);
  expect(attempt).toMatchObject({
    state: "rejected",
    number: 1,
    price: "10000000",
    payment: { wallet: loser.wallet },
  });
  expect(await chain.usdcOf(loser.wallet)).toBe(990_000_000n);
  expect(await shown(roundId)).toMatchObject({ pool: "107000000" });

  const won = await chain.pay(winner, roundId, await messageThatWins(roundId));
  await chain.settle();
  const end = await readAttempt(chain.house, won);
  expect(end.attempt).toMatchObject({ state: "won", price: "10078000", payout: "114054600" });
  expect(await chain.usdcOf(winner.wallet)).toBe(1_000_000_000n - 10_078_000n + 114_054_600n);
  expect(await balanceOf(testDb(), "usd:chain")).toMatchObject({ total: -6_023_400n });
  await expectSound();

  const books = await compareChain(chain.house);
  expect(books).toMatchObject({ equal: true, waiting: 0, outside: "6023400" });
  expect(books?.rounds).toMatchObject([
    { number: end.round.number, pool: { chain: "0" }, escrow: { chain: "0" } },
  ]);
  expect(books?.funds).toMatchObject([
    { name: "buyback", chain: "4015600", stray: "0" },
    { name: "operations", chain: "2007800", stray: "0" },
  ]);
  const verifier = exportVerifier();
  for await (const line of (await exportRound(chain.house, end.round.number)).lines)
    verifier.line(JSON.stringify(line));
  expect(verifier.finish()).toMatchObject({ finding: null, result: "sound" });
});
