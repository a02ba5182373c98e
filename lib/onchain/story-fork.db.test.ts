import { expect, test } from "vitest";
import { type Loss, storm } from "@/lib/testing/story/storm";
import { givenStory, story, tellStep } from "@/lib/testing/story/story";
import { givenWorld } from "@/lib/testing/story/world";

/** What is lost in each step after it was seen: once with a wallet's signature, once with the house's. */
const losses: Readonly<Record<string, Loss[]>> = {
  stake: [{ event: "Staked" }],
  open: [{ outgoing: "bounty.initialize" }],
  lose: [{ event: "EntryPaid" }, { outgoing: "bounty.decision" }],
  win: [{ event: "EntryPaid" }, { outgoing: "bounty.decision" }],
  expire: [{ outgoing: "bounty.expire" }, { outgoing: "bounty.share" }],
  buyback: [{ outgoing: "token.swap" }, { outgoing: "token.execute" }],
  claim: [{ event: "RewardsClaimed" }],
  unstake: [{ event: "Unstaked" }],
};

test("what a fork drops has no effect, and happens afterwards", async () => {
  const { weather, lose, unspent } = storm();
  const told = await givenStory(await givenWorld({ weather }));
  for (const step of story) {
    lose(losses[step.name] ?? []);
    await tellStep(told, step);
    expect(unspent(), `everything was lost in "${step.name}"`).toEqual([]);
  }
}, 600_000);
