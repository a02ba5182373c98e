import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { signUp, startGuest } from "@/lib/auth";
import { changeEmail } from "@/lib/auth/change-email";
import { linkWallet } from "@/lib/auth/solana/link-wallet";
import { signInWithWallet } from "@/lib/auth/solana/sign-in-with-wallet";
import { unlinkWallet } from "@/lib/auth/solana/unlink-wallet";
import { upgradeGuest } from "@/lib/auth/upgrade-guest";
import { verifyEmail } from "@/lib/auth/verify-email";
import type { Context } from "@/lib/context";
import { listLocalMessages } from "@/lib/email";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenRound, pay } from "@/lib/testing/given-bounty";
import { contextOf, givenPerson, noon, visitor } from "@/lib/testing/given-people";
import { givenWallet } from "@/lib/testing/given-wallet";
import { readStanding } from "./read-standing";
import { excludeMyself, takeBreak } from "./take-break";

const password = "the feather is lighter";
const confirm = "exclude me" as const;
const at = (ctx: Context, instant: string): Context => ({ ...ctx, now: () => new Date(instant) });

beforeAll(async () => {
  await givenHouse({ now: noon });
});

/** What a payment comes to: made, or the reason why not. */
async function paying(ctx: Context): Promise<string> {
  const roundId = await givenRound({ now: ctx.now() }, { feeMode: "fixed" });
  return pay(ctx, roundId, "Good evening.").then(
    () => "paid",
    (error) => error.reason,
  );
}

/** The newest link sent to this address, as its token. */
async function linkTo(email: string): Promise<string> {
  const sent = await listLocalMessages(visitor());
  const message = sent.find(({ to }) => to === email);
  return message?.text.match(/\/verify\/(\S+)/)?.[1] ?? "";
}

test("a cool-off holds until its last millisecond, and nothing ends it early", async () => {
  const { ctx } = await givenPerson();
  expect(await takeBreak(ctx, { length: "24h" })).toEqual({
    kind: "cool_off",
    endsAt: "2026-03-02T12:00:00.000Z",
  });
  expect(await paying(ctx)).toBe("protection.cooling_off");
  await takeBreak(ctx, { length: "24h" });
  expect(await paying(at(ctx, "2026-03-02T11:59:59.999Z"))).toBe("protection.cooling_off");
  expect(await paying(at(ctx, "2026-03-02T12:00:00.000Z"))).toBe("paid");
});

test("a shorter break does not shorten an exclusion, and the database lets nobody change one", async () => {
  const { ctx } = await givenPerson();
  await excludeMyself(ctx, { length: "6m", confirm });
  await takeBreak(ctx, { length: "24h" });
  expect((await readStanding(ctx)).exclusion).toEqual({
    kind: "self_exclusion",
    endsAt: "2026-09-01T12:00:00.000Z",
  });
  expect(await paying(at(ctx, "2026-09-01T11:59:59.999Z"))).toBe("protection.self_excluded");
  for (const change of [
    sql`update protection_exclusion set ends_at = now()`,
    sql`delete from protection_exclusion`,
  ])
    await expect(testDb().execute(change)).rejects.toThrow();
});

test("a wallet linked after the exclusion brings it to whoever links it next", async () => {
  const [excluded, other] = [await givenPerson(), await givenPerson()];
  const wallet = givenWallet();
  await excludeMyself(excluded.ctx, { length: "forever", confirm });
  await linkWallet(excluded.ctx, await wallet.proof());
  await unlinkWallet(excluded.ctx, { address: wallet.address });
  expect(await paying(other.ctx)).toBe("paid");
  await linkWallet(other.ctx, await wallet.proof());
  expect(await paying(other.ctx)).toBe("protection.self_excluded");
  await unlinkWallet(other.ctx, { address: wallet.address });
  expect(await paying(at(other.ctx, "2040-01-01T00:00:00Z"))).toBe("protection.self_excluded");
});

test("a wallet that was linked before the exclusion opens no new account that may pay", async () => {
  const excluded = await givenPerson();
  const wallet = givenWallet();
  await linkWallet(excluded.ctx, await wallet.proof());
  await unlinkWallet(excluded.ctx, { address: wallet.address });
  await excludeMyself(excluded.ctx, { length: "1y", confirm });
  const anew = await signInWithWallet(visitor(), await wallet.proof());
  expect(anew.userId).not.toBe(excluded.session.userId);
  expect(await paying(await contextOf(anew))).toBe("protection.self_excluded");
});

test("an exclusion reaches an account over what a third one shares with both", async () => {
  const [excluded, between, last] = [await givenPerson(), await givenPerson(), await givenPerson()];
  const [one, two] = [givenWallet(), givenWallet()];
  for (const [person, wallet] of [
    [excluded, one],
    [between, one],
    [between, two],
    [last, two],
  ] as const) {
    await linkWallet(person.ctx, await wallet.proof());
    await unlinkWallet(person.ctx, { address: wallet.address });
  }
  await excludeMyself(excluded.ctx, { length: "forever", confirm });
  expect(await paying(last.ctx)).toBe("protection.self_excluded");
});

test("signing up anew with an excluded person's address is excluded, however it is spelt", async () => {
  const excluded = await givenPerson();
  await excludeMyself(excluded.ctx, { length: "5y", confirm });
  const email = `elsewhere-${excluded.session.userId}@example.com`;
  await changeEmail(excluded.ctx, { email, password: excluded.password });
  await verifyEmail(visitor(), { token: await linkTo(email) });
  const again = await signUp(visitor(), { email: excluded.email, password });
  expect(await paying(await contextOf(again))).toBe("protection.self_excluded");
  const tagged = email.replace("@", "+new@");
  const spelt = await signUp(visitor(), { email: tagged, password });
  expect(await paying(await contextOf(spelt))).toBe("protection.self_excluded");
});

test("a guest who signs up with an excluded address is excluded", async () => {
  const excluded = await givenPerson();
  await excludeMyself(excluded.ctx, { length: "6m", confirm });
  const guest = await startGuest(visitor());
  expect(await paying(await contextOf(guest))).toBe("paid");
  const email = excluded.email.replace("@", "+guest@");
  const kept = await upgradeGuest(await contextOf(guest), { email, password });
  expect(await paying(await contextOf(kept))).toBe("protection.self_excluded");
});

test("an excluded guest stays excluded as a person with an account", async () => {
  const guest = await startGuest(visitor());
  await excludeMyself(await contextOf(guest), { length: "6m", confirm });
  const wallet = givenWallet();
  const kept = await signInWithWallet(await contextOf(guest), await wallet.proof());
  expect(await paying(await contextOf(kept))).toBe("protection.self_excluded");
});

test("nobody is excluded by who signs up with a spelling of their address and excludes that", async () => {
  const { ctx, email } = await givenPerson();
  const later = new Date("2026-03-01T12:00:01Z");
  const squatted = email.replace("@", "+mine@");
  const squatter = await signUp(visitor(later), { email: squatted, password });
  await excludeMyself(await contextOf(squatter, later), { length: "forever", confirm });
  expect(await paying(at(ctx, "2026-03-01T12:00:02Z"))).toBe("paid");
  await verifyEmail(visitor(later), { token: await linkTo(squatted) });
  expect(await paying(at(ctx, "2026-03-01T12:00:03Z"))).toBe("protection.self_excluded");
});

test("who shares nothing with the excluded plays on", async () => {
  const [excluded, other] = [await givenPerson(), await givenPerson()];
  await excludeMyself(excluded.ctx, { length: "forever", confirm });
  expect(await paying(other.ctx)).toBe("paid");
  expect((await readStanding(other.ctx)).exclusion).toBeNull();
});
