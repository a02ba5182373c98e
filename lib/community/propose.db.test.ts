import { beforeAll, expect, test } from "vitest";
import { scheduleRound } from "@/lib/bounty/round/schedule-round";
import { listGuardians } from "@/lib/guardian";
import { balanceOf } from "@/lib/ledger";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer } from "@/lib/testing/given-bounty";
import { givenStakedRound, someCharacter } from "@/lib/testing/given-community";
import { outcomes } from "@/lib/testing/given-ledger";
import { givenJoined } from "@/lib/testing/given-wallet";
import { approveProposal } from "./approve-proposal";
import type { ProposeGuardian } from "./contract";
import { listMyProposals, listProposals, listWaitingProposals, proposeGuardian } from "./index";

const usd = 1_000_000n;
const admin = () => givenPlayer(0n, { role: "admin" });
const purse = async (address: Parameters<typeof balanceOf>[1]) =>
  (await balanceOf(testDb(), address)).available;

beforeAll(async () => {
  await givenHouse();
});

test("one proposal waits at a time, however quickly the button is pressed", async () => {
  const owner = await givenPlayer(10_000n * usd);
  const { succeeded, reasons } = await outcomes(
    Array.from({ length: 4 }, () => proposeGuardian(owner, someCharacter())),
  );
  expect([succeeded, new Set(reasons)]).toEqual([1, new Set(["community.one_at_a_time"])]);
  expect(await purse(owner.wallet)).toBe(9_500n * usd);
});

test("who may not stake, and what cannot be staked", async () => {
  const owner = await givenPlayer();
  const refused = (input: ProposeGuardian, who = owner) =>
    proposeGuardian(who, input).then(
      () => "nothing",
      (error) => error.reason,
    );
  expect(await refused(someCharacter({ stakeUsd: 50 }))).toBe("community.stake_too_small");
  expect(await refused(someCharacter({ stakeUsd: 200_000 }))).toBe("community.stake_too_large");
  expect(await refused(someCharacter({ stakeUsd: 2_000 }))).toBe("ledger.insufficient_funds");
  expect(await refused(someCharacter({ name: "the Anubis" }))).toBe("community.name_taken");
  const guest = { ...owner, actor: { ...owner.actor, guest: true } } as typeof owner;
  expect(await refused(someCharacter(), guest)).toBe("auth.guest");
  expect(await refused(someCharacter(), await admin())).toBe("community.insider");
  expect(await purse(owner.wallet)).toBe(1_000n * usd);
  expect(await listMyProposals(owner)).toEqual([]);
});

test("nobody decides about a proposal of their own, nor of another account of theirs", async () => {
  const [owner, other, reviewer] = [await givenPlayer(), await givenPlayer(), await admin()];
  const { proposalId } = await proposeGuardian(owner, someCharacter());
  await givenJoined(owner, other, reviewer);
  const decision = { proposalId, reason: "it is my owl" };
  await expect(approveProposal(reviewer, decision)).rejects.toMatchObject({
    code: "forbidden",
    reason: "community.own_proposal",
  });
  await approveProposal(await admin(), decision);
});

test("of two proposals of one name that wait, one is approved", async () => {
  const proposals = [];
  for (const name of ["Twin Owl", "the Twin-Owl"])
    proposals.push(await proposeGuardian(await givenPlayer(), someCharacter({ name })));
  const decided = await outcomes(
    proposals.map(async ({ proposalId }) =>
      approveProposal(await admin(), { proposalId, reason: "it is a pleasant owl" }),
    ),
  );
  expect(decided).toEqual({ succeeded: 1, reasons: ["community.name_taken"] });
});

test("only reviewers see what waits, and no round of a person's guardian is without a stake", async () => {
  const { owner } = await givenStakedRound();
  await expect(listWaitingProposals(owner)).rejects.toMatchObject({ code: "forbidden" });
  await expect(listProposals(owner, { limit: 5 })).rejects.toMatchObject({ code: "forbidden" });
  const guardian = (await listGuardians(owner)).find(({ kind }) => kind === "community");
  await expect(
    scheduleRound(await admin(), {
      guardian: guardian?.slug ?? "",
      opensAt: null,
      endsAt: null,
      feeMode: "curve",
      reason: "for a test",
    }),
  ).rejects.toMatchObject({ reason: "bounty.needs_stake" });
});
