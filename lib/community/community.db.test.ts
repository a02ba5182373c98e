import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import {
  exportRound,
  listRounds,
  payAttempt,
  quotePrice,
  readMainArena,
  readRound,
  signCheckpoints,
} from "@/lib/bounty";
import { refundAttempt } from "@/lib/bounty/attempt/refund-attempt";
import { expireRound } from "@/lib/bounty/round/expire-round";
import { settleRoundOnEnd } from "@/lib/bounty/round/settle-round";
import { balanceOf } from "@/lib/ledger";
import { exportVerifier } from "@/lib/proof/verify/verify-export";
import { readStanding } from "@/lib/protection";
import { changeSetting } from "@/lib/settings";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import {
  changeRules,
  expectSound,
  givenHouse,
  givenPlayer,
  givenRound,
  judge,
  messageThatWins,
  pay,
} from "@/lib/testing/given-bounty";
import { givenStakedRound, someCharacter } from "@/lib/testing/given-community";
import { outcomes } from "@/lib/testing/given-ledger";
import { givenJoined } from "@/lib/testing/given-wallet";
import { approveProposal } from "./approve-proposal";
import { listMyProposals, proposeGuardian } from "./index";
import { rejectProposal } from "./reject-proposal";
import { withdrawProposal } from "./withdraw-proposal";

const usd = 1_000_000n;
const reason = "it is a pleasant owl";

beforeAll(async () => {
  await givenHouse();
});

const admin = () => givenPlayer(0n, { role: "admin" });
const purse = async (address: Parameters<typeof balanceOf>[1]) =>
  (await balanceOf(testDb(), address)).available;

const plain = "Good evening. I would only like to know how your night has been.";

test("a stake is set aside with the proposal, and comes back whole when it is withdrawn", async () => {
  const owner = await givenPlayer();
  const { proposalId } = await proposeGuardian(owner, someCharacter());
  expect(await purse(owner.wallet)).toBe(500n * usd);
  expect(await listMyProposals(owner)).toMatchObject([{ id: proposalId, state: "submitted" }]);
  await expect(withdrawProposal(await givenPlayer(), { proposalId })).rejects.toMatchObject({
    reason: "community.not_found",
  });
  await withdrawProposal(owner, { proposalId });
  expect(await purse(owner.wallet)).toBe(1_000n * usd);
  await expect(withdrawProposal(owner, { proposalId })).rejects.toMatchObject({
    reason: "community.withdrawn",
  });
  await expectSound();
});

test("a rejection gives the stake back, tells its owner why, and stands in the audit log", async () => {
  const owner = await givenPlayer();
  const { proposalId } = await proposeGuardian(owner, someCharacter());
  await rejectProposal(await admin(), { proposalId, reason: "it names a living person" });
  expect(await purse(owner.wallet)).toBe(1_000n * usd);
  expect(await listMyProposals(owner)).toMatchObject([
    { state: "rejected", reason: "it names a living person", round: null },
  ]);
  const { rows } = await testDb().execute(
    sql`select 1 from audit_entry where action = 'community.reject_proposal' and subject = ${proposalId}`,
  );
  expect(rows).toHaveLength(1);
});

test("an approval opens a round with the stake as its floor, beside the house's main round", async () => {
  const house = await givenRound();
  const { owner, number, roundId } = await givenStakedRound();
  const round = await readRound(owner, number);
  expect(round).toMatchObject({
    state: "open",
    pool: String(500n * usd),
    owner: { id: owner.userId },
    guardian: { kind: "community", level: 2 },
    rules: {
      floor: String(500n * usd),
      split: { pool: 7_000, buyback: 1_000, operations: 1_000, owner: 1_000 },
    },
  });
  expect(round.rules.end.at).not.toBeNull();
  expect((await readMainArena(owner))?.round.id).toBe(house);
  expect((await readMainArena(owner))?.others.map(({ id }) => id)).toContain(roundId);
  const [own] = await listMyProposals(owner);
  expect(own).toMatchObject({ state: "approved", round: { number, state: "open", earned: "0" } });
  await expectSound();
});

test("each fee pays its owner in the verdict's transaction, and nothing before or without one", async () => {
  const { owner, roundId } = await givenStakedRound();
  const before = await purse(owner.wallet);
  const player = await givenPlayer();
  await pay(player, roundId, plain);
  expect(await purse(owner.wallet)).toBe(before);
  await judge(roundId);
  expect(await purse(owner.wallet)).toBe(before + usd);
  expect(await purse(`usd:pool:${roundId}`)).toBe(507n * usd);
  expect((await listMyProposals(owner))[0]?.round).toMatchObject({ earned: String(usd) });
  await expectSound();
});

test("a round keeps the terms that its owner was told, whatever the settings say by then", async () => {
  const boss = await givenPlayer(0n, { role: "super_admin" });
  const set = (key: "community.owner_share" | "community.round_days", value: number) =>
    changeSetting(boss, { key, value, reason: "for a test" });
  const owner = await givenPlayer();
  const { proposalId } = await proposeGuardian(owner, someCharacter());
  await set("community.owner_share", 0);
  await set("community.round_days", 1);
  const { number } = await approveProposal(await admin(), { proposalId, reason });
  await set("community.owner_share", 1_000);
  await set("community.round_days", 14);
  const { rules } = await readRound(owner, number);
  expect(rules.split.owner).toBe(1_000);
  expect(rules.end.at).toBe(new Date(owner.now().getTime() + 14 * 86_400_000).toISOString());
});

test("its owner may not play it, nor hold a price for it", async () => {
  const { owner, roundId } = await givenStakedRound();
  const own = { code: "forbidden", reason: "bounty.own_guardian" };
  await expect(quotePrice(owner, { roundId })).rejects.toMatchObject(own);
  await expect(pay(owner, roundId, plain)).rejects.toMatchObject(own);
});

test("no other account of its owner may play it", async () => {
  const { owner, roundId } = await givenStakedRound();
  const [second, third] = [await givenPlayer(), await givenPlayer()];
  const quote = await quotePrice(third, { roundId });
  await givenJoined(owner, second);
  await givenJoined(second, third);
  const own = { code: "forbidden", reason: "bounty.own_guardian" };
  await expect(quotePrice(second, { roundId })).rejects.toMatchObject(own);
  const message = { quote: quote.token, message: plain, idempotencyKey: "quoted before" };
  await expect(payAttempt(third, message)).rejects.toMatchObject(own);
});

test("whoever finds the words gets the stake and all that came to it", async () => {
  const { owner, roundId, number } = await givenStakedRound();
  const [one, two] = [await givenPlayer(), await givenPlayer()];
  await pay(one, roundId, plain);
  await pay(two, roundId, await messageThatWins(roundId));
  await judge(roundId);
  const round = await readRound(owner, number);
  expect(round.state).toBe("won");
  expect(round.winner?.player.id).toBe(two.userId);
  expect(BigInt(round.winner?.amount ?? 0)).toBe(514n * usd);
  expect(await purse(owner.wallet)).toBe(502n * usd);
  await expectSound();
});

test("a round of a person's guardian has no successor and takes up nothing of the house's", async () => {
  const { owner, roundId } = await givenStakedRound();
  await pay(await givenPlayer(), roundId, await messageThatWins(roundId));
  await judge(roundId);
  const before = (await listRounds(owner, { limit: 100 })).items.length;
  await settleRoundOnEnd(testContext(), roundId);
  expect((await listRounds(owner, { limit: 100 })).items).toHaveLength(before);
  const { rows } = await testDb().execute(
    sql`select 1 from ledger_movement where key = ${`bounty.carry:${roundId}`}`,
  );
  expect(rows).toHaveLength(0);
});

test("a stranger with the export alone finds its prices, splits and payout sound", async () => {
  const { roundId, number } = await givenStakedRound();
  const [one, two] = [await givenPlayer(), await givenPlayer()];
  await pay(one, roundId, plain);
  await pay(two, roundId, await messageThatWins(roundId));
  await judge(roundId);
  await settleRoundOnEnd(testContext(), roundId);
  await signCheckpoints(testContext());
  const verifier = exportVerifier();
  const lines: string[] = [];
  for await (const line of (await exportRound(testContext(), number)).lines)
    lines.push(JSON.stringify(line));
  for (const line of lines) verifier.line(line);
  expect(verifier.finish()).toMatchObject({ result: "sound", finding: null });
  expect(lines.join("")).toContain('"owner":1000');

  const forged = exportVerifier();
  for (const line of lines) forged.line(line.replace('"owner":"1000000"', '"owner":"999999"'));
  expect(forged.finish().result).toBe("wrong");
});

test("unbroken at the end, the pool with the stake in it goes to those who paid", async () => {
  const { owner, roundId } = await givenStakedRound();
  await changeRules(roundId, { end: { afterAttempts: 1, countdownHours: 1 } });
  const player = await givenPlayer();
  await pay(player, roundId, plain);
  await judge(roundId);
  const later = new Date(player.now().getTime() + 2 * 3_600_000);
  expect(await expireRound(testContext({ now: later }), roundId)).toBe(true);
  expect(await purse(player.wallet)).toBe(990n * usd + 507n * usd);
  expect(await purse(owner.wallet)).toBe(501n * usd);
  await expectSound();
});

test("a stake that nobody played for goes back to its owner when the time is over", async () => {
  const { owner, roundId } = await givenStakedRound();
  const spent = async () => (await readStanding(owner)).play.spent;
  expect(await spent()).toBe(String(500n * usd));
  const ends = owner.now();
  await testDb().execute(
    sql`update bounty_round set ends_at = ${ends.toISOString()} where id = ${roundId}`,
  );
  const later = new Date(ends.getTime() + 1_000);
  expect(await expireRound(testContext({ now: later }), roundId)).toBe(true);
  expect(await purse(owner.wallet)).toBe(1_000n * usd);
  expect(await spent()).toBe("0");
  await expectSound();
});

test("a refund takes nothing from an owner: the house bears that share", async () => {
  const { owner, roundId } = await givenStakedRound();
  const player = await givenPlayer();
  const { attempt } = await pay(player, roundId, plain);
  await judge(roundId);
  await refundAttempt(await admin(), { attemptId: attempt.id, reason });
  expect(await purse(player.wallet)).toBe(1_000n * usd);
  expect(await purse(owner.wallet)).toBe(501n * usd);
  expect(await purse(`usd:pool:${roundId}`)).toBe(500n * usd);
  await expectSound();
});

test("withdrawn, approved and rejected at once, exactly one of them happens", async () => {
  for (let round = 0; round < 4; round++) {
    const owner = await givenPlayer();
    const { proposalId } = await proposeGuardian(owner, someCharacter());
    const [one, two] = [await admin(), await admin()];
    const { succeeded } = await outcomes([
      withdrawProposal(owner, { proposalId }),
      approveProposal(one, { proposalId, reason }),
      rejectProposal(two, { proposalId, reason }),
      approveProposal(two, { proposalId, reason }),
    ]);
    expect(succeeded).toBe(1);
    const approved = (await listMyProposals(owner))[0]?.state === "approved";
    expect(await purse(owner.wallet)).toBe(approved ? 500n * usd : 1_000n * usd);
  }
  await expectSound();
});

test("many fees, and an owner who spends meanwhile: every unit is somewhere", async () => {
  const { owner, roundId } = await givenStakedRound();
  const house = await givenRound();
  const players = await Promise.all(Array.from({ length: 6 }, () => givenPlayer()));
  const busy = [
    ...players.flatMap((player) => [
      pay(player, roundId, plain),
      pay(player, house, plain).then(() => judge(house)),
    ]),
    ...Array.from({ length: 6 }, () => pay(owner, house, plain)),
  ];
  await Promise.allSettled(busy);
  await Promise.all([judge(roundId), judge(house), judge(roundId)]);
  const { rows } = await testDb().execute<{ parts: string; price: string; owner: string }>(sql`
    select sum(split_pool + split_buyback + split_operations + split_owner)::text as parts,
      sum(price)::text as price, sum(split_owner)::text as owner
    from bounty_attempt where round_id = ${roundId} and state = 'rejected'`);
  expect(rows[0]?.parts).toBe(rows[0]?.price);
  expect((await listMyProposals(owner))[0]?.round?.earned).toBe(rows[0]?.owner);
  await expectSound();
});
