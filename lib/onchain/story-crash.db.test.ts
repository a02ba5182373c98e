import { expect, test } from "vitest";
import type { Death } from "@/lib/testing/story/death";
import { mortalServer } from "@/lib/testing/story/mortal-server";
import { givenStory, story, tellStep } from "@/lib/testing/story/story";
import { givenWorld } from "@/lib/testing/story/world";

/** Everywhere that something promised can be cut off: before it is promised, and between that and the node. */
const sending = (of: string): Death[] => [
  `before plan ${of}`,
  `after plan ${of}`,
  `after sign ${of}`,
  `after send ${of}`,
];
/** What is final can be known and not be true yet, or half be true. */
const applying = (of: string): Death[] => [`after store ${of}`, `before apply ${of}`];

/** Where the server dies in each step, in this order. */
const deaths: Readonly<Record<string, Death[]>> = {
  stake: applying("Staked"),
  open: [...sending("bounty.initialize"), ...applying("LotteryInitialized")],
  lose: [
    ...applying("EntryPaid"),
    // Of a judge who dies nobody knows what it would have said: the fee goes back, and is paid again.
    "before plan bounty.decision",
    "after store AttemptRefunded",
    "after plan bounty.decision",
    "after sign bounty.decision",
    "after send bounty.decision",
    ...applying("AttemptJudged"),
    "after apply AttemptJudged",
  ],
  reclaim: applying("AttemptRefunded"),
  win: [
    "after sign bounty.decision",
    "after send bounty.decision",
    "after store PrizePaid",
    "before apply AttemptJudged",
    "before apply PrizePaid",
  ],
  expire: [
    ...sending("bounty.expire"),
    ...applying("LotteryExpired"),
    "after sign bounty.share",
    "after send bounty.share",
    ...applying("ShareClaimed"),
  ],
  buyback: [...sending("token.swap"), ...sending("token.execute"), ...applying("BuybackExecuted")],
  claim: applying("RewardsClaimed"),
  unstake: applying("Unstaked"),
};

test("a server killed at every step, again and again, is made up for by the next one", async () => {
  const world = await givenWorld({ serve: mortalServer });
  const { server } = world;
  const told = await givenStory(world);
  for (const step of story) {
    server.dieAt(deaths[step.name] ?? []);
    await tellStep(told, step);
    expect(server.unspent(), `everything happened in "${step.name}"`).toEqual([]);
  }
}, 600_000);
