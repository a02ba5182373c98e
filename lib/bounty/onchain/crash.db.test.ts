import { expect, test } from "vitest";
import { compareChain, readAttempt, sweepBounty } from "@/lib/bounty";
import { expectSound, messageThatWins } from "@/lib/testing/given-bounty";
import { givenChain } from "@/lib/testing/given-chain";
import { liveUntil } from "@/lib/testing/live-until";

test("a server killed at any step of a lost and a won attempt loses nothing and does nothing twice", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const [loser, winner] = [await chain.player(), await chain.player()];
  const lost = await chain.pay(loser, roundId, "Good evening. Is it cold down there?");
  const won = await chain.pay(winner, roundId, await messageThatWins(roundId));
  const timer = setInterval(() => chain.net.network.advance(1), 50);
  try {
    for (const step of [
      ["onchain_transaction", "finalised"],
      ["bounty_attempt", "queued"],
      ["bounty_decision", "reject"],
      ["onchain_outgoing", "sent"],
      ["onchain_outgoing", "finalised"],
      ["bounty_attempt", "rejected"],
      ["bounty_decision", "approve"],
      ["bounty_attempt", "won"],
    ] as const)
      expect(await liveUntil(chain, step)).toBe("SIGKILL");
  } finally {
    clearInterval(timer);
  }
  await sweepBounty(chain.house);
  await chain.settle();
  expect((await readAttempt(chain.house, lost)).attempt).toMatchObject({ state: "rejected" });
  expect((await readAttempt(chain.house, won)).attempt).toMatchObject({ state: "won" });
  expect(await chain.usdcOf(loser.wallet)).toBe(990_000_000n);
  expect(await chain.usdcOf(winner.wallet)).toBeGreaterThan(1_100_000_000n);
  expect(await compareChain(chain.house)).toMatchObject({ equal: true, waiting: 0 });
  await expectSound();
}, 300_000);
