import { expect, test } from "vitest";
import { balanceOf } from "@/lib/ledger";
import { testDb } from "@/lib/testing/database";
import { contextOf, givenPerson, noon, visitor } from "@/lib/testing/given-people";
import { resolveActor } from "./resolve-actor";
import { signUp } from "./sign-up";
import { startGuest } from "./start-guest";

const password = "the feather is lighter";
const wallet = async (userId: string) =>
  (await balanceOf(testDb(), `usd:user:${userId}`)).available;
const actorOf = async ({ token }: { token: string }, at = noon) =>
  (await resolveActor(testDb(), token, at)).kind;

test("a guest who signs up keeps id and money, and gets what a sign-up has more, once", async () => {
  const guest = await startGuest(visitor());
  expect(guest.handle).toMatch(/^guest-\d{4,}$/);
  expect(await wallet(guest.userId)).toBe(100_000_000n);

  const ctx = await contextOf(guest);
  const outcomes = await Promise.allSettled(
    ["a", "b"].map((name) => signUp(ctx, { email: `kept-${name}@example.com`, password })),
  );
  const kept = outcomes.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(kept).toHaveLength(1);
  expect(kept[0]?.userId).toBe(guest.userId);
  expect(await wallet(guest.userId)).toBe(5_000_000_000n);
  expect(await actorOf(guest)).toBe("anonymous");
  expect(kept[0] && (await resolveActor(testDb(), kept[0].token, noon))).toMatchObject({
    guest: false,
  });
});

test("a guest who signs up keeps their name unless they write another, and loses nothing to a taken one", async () => {
  const { session: owner } = await givenPerson();
  const guest = await startGuest(visitor());
  const ctx = await contextOf(guest);
  const account = { email: "renamed@example.com", password };
  await expect(signUp(ctx, { ...account, handle: owner.handle })).rejects.toMatchObject({
    reason: "user.handle_taken",
  });
  expect(await wallet(guest.userId)).toBe(100_000_000n);
  expect(await actorOf(guest)).toBe("user");
  expect((await signUp(ctx, { ...account, handle: "renamed" })).handle).toBe("renamed");

  const other = await startGuest(visitor());
  const kept = await signUp(await contextOf(other), { email: "same-name@example.com", password });
  expect(kept.handle).toBe(other.handle);
});

test("fifty guests at once get fifty names", async () => {
  const guests = await Promise.all(Array.from({ length: 50 }, () => startGuest(visitor())));
  expect(new Set(guests.map(({ handle }) => handle)).size).toBe(50);
});
