import { beforeAll, expect, test, vi } from "vitest";
import type { Context } from "@/lib/context";
import { changeSetting } from "@/lib/settings";
import { givenHouse, givenPlayer, givenRound, pay } from "@/lib/testing/given-bounty";
import { declareMyself } from "./declare-myself";
import { readRealMoneyStanding } from "./read-standing";

vi.stubEnv("REAL_MONEY", "true");

const noon = new Date("2026-03-04T12:00:00Z");
const grown = { birthDate: "1990-02-28", country: "DE" };
const from = <C extends Context>(ctx: C, country: string): C => ({
  ...ctx,
  origin: { ...ctx.origin, country },
});

beforeAll(async () => {
  await givenHouse({ now: noon });
});
const player = () => givenPlayer(1_000_000_000n, { now: noon });

async function paying(ctx: Context): Promise<string> {
  const roundId = await givenRound({ now: noon });
  return pay(ctx, roundId, "Good evening.").then(
    () => "paid",
    (error) => `${error.code} ${error.reason}`,
  );
}

test("real money is taken only from who has said to be old enough and in an allowed place", async () => {
  const ctx = await player();
  expect(await paying(ctx)).toBe("conflict protection.undeclared");
  await declareMyself(ctx, grown);
  expect(await paying(ctx)).toBe("paid");
});

test("a minor is refused, and does not grow older by another date", async () => {
  const ctx = await player();
  await declareMyself(ctx, { birthDate: "2008-03-05", country: "DE" });
  expect(await paying(ctx)).toBe("forbidden protection.too_young");
  await expect(declareMyself(ctx, grown)).rejects.toMatchObject({
    reason: "protection.declared_already",
  });
  const birthday = { ...ctx, now: () => new Date("2026-03-05T00:00:00Z") };
  expect((await readRealMoneyStanding(birthday)).refusal).toBeNull();
});

test("a blocked place is refused, told by the proxy or by the person", async () => {
  const ctx = await player();
  await declareMyself(ctx, grown);
  expect(await paying(from(ctx, "KP"))).toBe("blocked protection.place_blocked");
  expect(await paying(from(ctx, ""))).toBe("blocked protection.place_unknown");
  expect(await paying(from(ctx, "FR"))).toBe("blocked protection.place_differs");
  expect(await paying(from(ctx, "DE"))).toBe("paid");
  await declareMyself(ctx, { ...grown, country: "KP" });
  expect(await paying(ctx)).toBe("blocked protection.place_blocked");
});

test("the list of places can be changed while people play", async () => {
  const ctx = await player();
  await declareMyself(ctx, { ...grown, country: "SE" });
  const admin = await givenPlayer(0n, { role: "super_admin", now: noon });
  const change = { key: "protection.blocked_countries", reason: "the law has changed" };
  await changeSetting(admin, { ...change, value: "SE" });
  expect(await paying(ctx)).toBe("blocked protection.place_blocked");
  await changeSetting(admin, { ...change, value: "" });
  expect(await paying(ctx)).toBe("paid");
});

test.each(["2027-01-01", "1850-01-01"])("%s is nobody's date of birth", async (birthDate) => {
  await expect(declareMyself(await player(), { ...grown, birthDate })).rejects.toMatchObject({
    code: "invalid",
    reason: "protection.birth_date",
  });
});
