import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { testDb } from "@/lib/testing/database";
import { after, givenPayer, noon } from "@/lib/testing/given-credit";
import { outcomes } from "@/lib/testing/given-ledger";
import { findActorFacts } from "@/lib/user";
import { forgetPerson, planOf, setPlan, sweepPlans, takeTierRate } from ".";
import type { TierName } from "./contract";

const at = (ctx: Context, ms: number): Context => ({ ...ctx, now: () => after(ms) });
const sweep = (ms: number) =>
  sweepPlans({ ...sweepers, now: () => after(ms), actor: { kind: "system", job: "test" } });
let sweepers: Context;

async function givenMember(tier: TierName, until: Date | null = null) {
  const member = await givenPayer();
  sweepers = member;
  await give(member.userId, tier, until);
  return member;
}

const give = (userId: Id<"user">, tier: TierName, until: Date | null, graceUntil?: Date) =>
  transact(testDb(), (tx) =>
    setPlan(tx, { userId, tier, until, at: noon, ...(graceUntil ? { graceUntil } : {}) }),
  );
const roleOf = async (userId: Id<"user">) => (await findActorFacts(testDb(), userId, noon))?.role;

test("a bucket gives its burst at once, then one token an interval", async () => {
  const ada = await givenPayer();
  const left = [];
  for (let i = 0; i < 5; i++) left.push((await takeTierRate(ada, "chat")).remaining);
  expect(left).toEqual([4, 3, 2, 1, 0]);
  await expect(takeTierRate(ada, "chat")).rejects.toMatchObject({
    code: "rate_limited",
    reason: "plan.rate",
    retryAfter: 12,
    details: { limit: "5", remaining: "0", reset: "60", tier: "free" },
  });
  await expect(takeTierRate(at(ada, 11_999), "chat")).rejects.toMatchObject({ retryAfter: 1 });
  expect(await takeTierRate(at(ada, 12_000), "chat")).toEqual({
    limit: 5,
    remaining: 0,
    resetSeconds: 60,
  });
  expect((await takeTierRate(at(ada, 60_000), "chat")).remaining).toBe(3);
});

test("in the long run nobody gets more than the steady rate and one burst", async () => {
  const ada = await givenPayer();
  let taken = 0;
  for (let second = 0; second < 300; second++)
    taken += (await outcomes([takeTierRate(at(ada, second * 1_000), "chat")])).succeeded;
  expect(taken).toBe(5 + 24);
});

test("100 requests at once of somebody who may send 30: exactly 30 pass", async () => {
  const bo = await givenMember("premium");
  const { succeeded, reasons } = await outcomes(
    Array.from({ length: 100 }, () => takeTierRate(bo, "chat")),
  );
  expect(succeeded).toBe(30);
  expect(new Set(reasons)).toEqual(new Set(["plan.rate"]));
});

test("a better tier lets its owner go on at once", async () => {
  const ada = await givenPayer();
  for (let i = 0; i < 5; i++) await takeTierRate(ada, "chat");
  await give(ada.userId, "vip", null);
  expect((await takeTierRate(at(ada, 600), "chat")).limit).toBe(100);
});

test("nobody who is not signed in has a tier's rate", async () => {
  const ada = await givenPayer();
  await expect(
    takeTierRate({ ...ada, actor: { kind: "anonymous" } }, "chat"),
  ).rejects.toMatchObject({ code: "unauthenticated" });
});

test("the role follows the tier at once, and those above keep theirs", async () => {
  const { userId } = await givenMember("premium");
  expect(await roleOf(userId)).toBe("pro");
  await give(userId, "free", null);
  expect(await roleOf(userId)).toBe("user");
});

test("a tier that is over counts as free before any job has run, and the job writes it down", async () => {
  const { userId } = await givenMember("vip", after(1_000));
  expect(await planOf(testDb(), userId, after(999))).toMatchObject({ tier: "vip" });
  expect(await planOf(testDb(), userId, after(1_000))).toMatchObject({ tier: "free" });
  expect(await roleOf(userId)).toBe("pro");
  await sweep(999);
  expect(await roleOf(userId)).toBe("pro");
  await sweep(1_000);
  expect(await roleOf(userId)).toBe("user");
});

test("grace keeps a tier whose payment is late", async () => {
  const { userId } = await givenMember("premium");
  await give(userId, "premium", after(1_000), after(5_000));
  expect(await planOf(testDb(), userId, after(4_999))).toMatchObject({ tier: "premium" });
  expect(await planOf(testDb(), userId, after(5_000))).toMatchObject({ tier: "free" });
});

test("who is forgotten has no tier and no rate", async () => {
  const { userId } = await givenMember("vip");
  await transact(testDb(), (tx) => forgetPerson(tx, { userId, at: noon }));
  expect(await planOf(testDb(), userId, noon)).toMatchObject({ tier: "free" });
  expect(await roleOf(userId)).toBe("user");
});
