import { afterAll, beforeAll, expect, test } from "vitest";
import type { StartCheckout } from "@/lib/billing/contract";
import { replaceCard } from "@/lib/billing/stand-in/portal";
import { openPortal } from "@/lib/billing/subscription/open-portal";
import type { Id } from "@/lib/core/id";
import { goodCard, openShop, type Shop } from "@/lib/testing/given-billing";
import { givenHouse, givenPlayer, givenRound } from "@/lib/testing/given-bounty";
import {
  days,
  givenMember,
  givenPlayed,
  gotBy,
  invitedOf,
  joined,
  type Member,
  nothing,
  reward,
  runReferrals,
  sweepAt,
} from "@/lib/testing/given-referral";
import { listOpenCases } from "./list-cases";

const otherCard = "5555555555554444";
let shop: Shop;
let round: Id<"round">;

beforeAll(async () => {
  await givenHouse({ now: joined });
  round = await givenRound({ now: joined });
  shop = await openShop();
});
afterAll(() => shop.close());

async function pays({ ctx }: Member, item: StartCheckout["item"], card: string): Promise<void> {
  await shop.buy(ctx, item, { card });
  await shop.settle();
  await runReferrals(days(1));
}

async function replacesCard({ ctx }: Member, card: string): Promise<void> {
  const { url } = await openPortal(ctx);
  await replaceCard(ctx, { portalId: url.split("/").at(-1) ?? "", card });
  await shop.settle();
  await runReferrals(days(1));
}

/** What the house is shown of somebody who was invited. */
async function caseOf({ userId }: Member) {
  const cases = await listOpenCases(await givenPlayer(0n, { role: "admin" }));
  return cases.find(({ invitedId }) => invitedId === userId);
}

const premium = { kind: "tier", tier: "premium" } as const;
const credits = { kind: "package", package: "starter" } as const;

test("a friend who pays with the inviter's own card gives nothing, and the house sees with whom", async () => {
  const ada = await givenMember();
  await pays(ada, credits, goodCard);
  const second = await givenPlayed(round, ada);
  await pays(second, premium, goodCard);
  await sweepAt(days(8));
  expect(await gotBy(ada)).toEqual(nothing);
  expect(await invitedOf(ada, days(8))).toMatchObject([{ state: "waiting", checking: true }]);
  expect((await caseOf(second))?.signals).toMatchObject([
    { kind: "shared_card", evidence: expect.stringMatching(/^with the inviter \([0-9a-f]{8}\)$/) },
  ]);
});

test("a friend who pays with a card of their own counts", async () => {
  const ada = await givenMember();
  await pays(ada, premium, goodCard);
  const friend = await givenPlayed(round, ada);
  await pays(friend, premium, otherCard);
  await sweepAt(days(8));
  expect(await gotBy(ada)).toEqual(reward);
  expect(await caseOf(friend)).toBeUndefined();
});

test("friends of one inviter who pay with one card wait for the house, whoever paid first", async () => {
  const ada = await givenMember();
  const [first, second] = [await givenPlayed(round, ada), await givenPlayed(round, ada)];
  await pays(first, credits, otherCard);
  await pays(second, credits, otherCard);
  await sweepAt(days(8));
  expect(await gotBy(ada)).toEqual(nothing);
  for (const one of [first, second])
    expect((await caseOf(one))?.signals.map(({ kind }) => kind)).toEqual(["shared_card"]);
});

test("an inviter who puts a friend's card on file after the reward is shown to the house", async () => {
  const ada = await givenMember();
  await pays(ada, premium, otherCard);
  const friend = await givenPlayed(round, ada);
  await pays(friend, premium, goodCard);
  await sweepAt(days(8));
  expect(await gotBy(ada)).toEqual(reward);
  await replacesCard(ada, goodCard);
  expect(await caseOf(friend)).toMatchObject({
    state: "rewarded",
    signals: [{ kind: "shared_card" }],
  });
});
