import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { listAudit, verifyAudit } from "@/lib/audit";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { givenPlayer } from "@/lib/testing/given-bounty";
import { after, credits, givenPayer, HOUR, ledgerFaults, noon } from "@/lib/testing/given-credit";
import { outcomes } from "@/lib/testing/given-ledger";
import { givenJoined } from "@/lib/testing/given-wallet";
import { exportPerson, forgetPerson, listAdjustments, readCreditBalance, sweepCredits } from ".";
import {
  approveAdjustment,
  rejectAdjustment,
  withdrawAdjustment,
} from "./adjustment/decide-adjustment";
import { proposeAdjustment } from "./adjustment/propose-adjustment";

const reason = "a turn was charged twice";
const admin = () => givenPlayer(0n, { now: noon, role: "admin" });
type Person = Context & { userId: Id<"user"> };
const handleOf = ({ actor }: Context) => (actor.kind === "user" ? actor.handle : "");

const propose = (by: Person, to: Person, count: number, idempotencyKey = randomUUID()) =>
  proposeAdjustment(by, {
    handle: handleOf(to),
    bucket: "purchased",
    change: String(credits(count)),
    reason,
    idempotencyKey,
  });
const approve = (by: Context, adjustmentId: Id<"adjustment">) =>
  approveAdjustment(by, { adjustmentId, reason });
const purchased = async (person: Person) => (await readCreditBalance(person)).purchased;

test("credits move when a second person approves, once, and both are in the audit", async () => {
  const [ada, first, second] = [await givenPayer(), await admin(), await admin()];
  const { id } = await propose(first, ada, 5);
  expect(await purchased(ada)).toBe("0");
  const answers = await Promise.all(Array.from({ length: 10 }, () => approve(second, id)));
  expect(new Set(answers.map(({ applied }) => applied))).toEqual(new Set(["5000000"]));
  expect(await purchased(ada)).toBe("5000000");
  const root = await givenPlayer(0n, { now: noon, role: "super_admin" });
  const { items } = await listAudit(root, { limit: 50 });
  const ours = items.filter(({ subject }) => subject === id);
  expect(ours.map(({ action, actor }) => [action, actor])).toEqual([
    ["credit.approve_adjustment", second.userId],
    ["credit.propose_adjustment", first.userId],
  ]);
  expect(await verifyAudit(root)).toMatchObject({ brokenAt: null });
  expect(await ledgerFaults()).toEqual({ sums: [], faults: [] });
});

test("whoever proposes cannot decide, with no account of theirs", async () => {
  const [ada, first, other] = [await givenPayer(), await admin(), await admin()];
  await givenJoined(first, other);
  const { id } = await propose(first, ada, 5);
  for (const same of [first, other]) {
    await expect(approve(same, id)).rejects.toMatchObject({ reason: "credit.same_person" });
    await expect(rejectAdjustment(same, { adjustmentId: id, reason })).rejects.toMatchObject({
      reason: "credit.same_person",
    });
  }
  expect(await purchased(ada)).toBe("0");
});

test("nobody of the house moves their own credits, neither way", async () => {
  const [first, second] = [await admin(), await admin()];
  await expect(propose(first, first, 5)).rejects.toMatchObject({ reason: "credit.own_adjustment" });
  const { id } = await propose(first, second, 5);
  await expect(approve(second, id)).rejects.toMatchObject({ reason: "credit.own_adjustment" });
  const taking = await propose(first, second, -5);
  await expect(rejectAdjustment(second, { adjustmentId: taking.id, reason })).rejects.toMatchObject(
    { reason: "credit.own_adjustment" },
  );
});

test("who may not bill may neither propose, nor decide, nor look", async () => {
  const [ada, first] = [await givenPayer(), await admin()];
  const { id } = await propose(first, ada, 5);
  await expect(propose(ada, first, 5)).rejects.toMatchObject({ code: "forbidden" });
  await expect(approve(ada, id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(listAdjustments(ada, { open: true, limit: 5 })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("the same key is the same proposal, and another content under it is refused", async () => {
  const [ada, first] = [await givenPayer(), await admin()];
  const key = randomUUID();
  const all = await Promise.all(Array.from({ length: 5 }, () => propose(first, ada, 5, key)));
  expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  await expect(propose(first, ada, 6, key)).rejects.toMatchObject({ reason: "credit.key_reused" });
});

test("a proposal is decided once: of approving and rejecting at once, one happens", async () => {
  const [ada, first, second, third] = [
    await givenPayer(),
    await admin(),
    await admin(),
    await admin(),
  ];
  const { id } = await propose(first, ada, 5);
  const { succeeded, reasons } = await outcomes([
    approve(second, id),
    rejectAdjustment(third, { adjustmentId: id, reason }),
    withdrawAdjustment(first, { adjustmentId: id, reason }),
  ]);
  expect(succeeded).toBe(1);
  expect(new Set(reasons)).toEqual(new Set(["credit.adjustment_decided"]));
});

test("a proposal that nobody decided about in time is over", async () => {
  const [ada, first, second] = [await givenPayer(), await admin(), await admin()];
  const { id } = await propose(first, ada, 5);
  const late = { ...second, now: () => after(72 * HOUR) };
  await expect(approve(late, id)).rejects.toMatchObject({ reason: "credit.adjustment_expired" });
  await sweepCredits(testContext({ now: after(72 * HOUR) }));
  const { items } = await listAdjustments(second, { open: false, limit: 100 });
  expect(items.find((each) => each.id === id)).toMatchObject({ state: "expired" });
  expect(await purchased(ada)).toBe("0");
});

test("taking takes no more than is left, and says what it took", async () => {
  const [ada, first, second] = [await givenPayer(), await admin(), await admin()];
  await approve(second, (await propose(first, ada, 3)).id);
  const { applied } = await approve(second, (await propose(first, ada, -5)).id);
  expect(applied).toBe("-3000000");
  expect(await purchased(ada)).toBe("0");
  expect(await ledgerFaults()).toEqual({ sums: [], faults: [] });
});

test("what was said about somebody who was deleted is gone, and what was moved stays", async () => {
  const [ada, first, second] = [await givenPayer(), await admin(), await admin()];
  await approve(second, (await propose(first, ada, 5)).id);
  await transact(testDb(), (tx) => forgetPerson(tx, { userId: ada.userId, at: noon }));
  const { adjustments } = await exportPerson(testDb(), ada.userId);
  expect(adjustments).toMatchObject([{ applied: "5000000", reason: "", decision: "" }]);
});
