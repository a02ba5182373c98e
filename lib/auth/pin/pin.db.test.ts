import { afterEach, expect, test, vi } from "vitest";
import type { Context } from "@/lib/context";
import { listLocalMessages } from "@/lib/email";
import { testDb } from "@/lib/testing/database";
import { contextOf, enter, givenPerson, noon, visitor } from "@/lib/testing/given-people";
import { startGuest } from "../start-guest";
import { requireStepUp } from "../step-up/require-step-up";
import { removePin } from "./remove-pin";
import { setPin } from "./set-pin";

afterEach(() => vi.unstubAllEnvs());

const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const at = (ctx: Context, minutes: number): Context => ({ ...ctx, now: () => later(minutes) });
const answer = (ctx: Context, pin: string) =>
  requireStepUp(ctx, { kind: "pin", pin }).then(
    () => "passed",
    (error) => error.reason as string,
  );

async function withPin() {
  const person = await givenPerson();
  await setPin(person.ctx, { pin: "4071" });
  await testDb().$client.query("update app_user set email_verified_at = now() where id = $1", [
    person.session.userId,
  ]);
  return person;
}

test("the right PIN passes, a wrong one does not, and the table holds neither", async () => {
  const { ctx, session } = await withPin();
  expect(await answer(ctx, "4071")).toBe("passed");
  expect(await answer(ctx, "4072")).toBe("auth.wrong_pin");
  const { rows } = await testDb().$client.query("select * from auth_pin where user_id = $1", [
    session.userId,
  ]);
  expect(rows[0].hash).toMatch(/^\$argon2id\$/);
  expect(JSON.stringify(rows)).not.toContain("4071");
});

test("twenty guesses at once count as twenty: four are told wrong, then all is locked", async () => {
  const { ctx, email } = await withPin();
  const guesses = Array.from({ length: 20 }, (_, index) => String(5_000 + index));
  const answers = await Promise.all(guesses.map((pin) => answer(ctx, pin)));
  expect(answers.filter((reason) => reason === "auth.wrong_pin")).toHaveLength(4);
  expect(answers.filter((reason) => reason === "auth.pin_locked")).toHaveLength(16);
  expect(await answer(ctx, "4071")).toBe("auth.pin_locked");
  expect(await answer(at(ctx, 14), "4071")).toBe("auth.pin_locked");
  expect(await answer(at(ctx, 15), "4071")).toBe("passed");
  const letters = (await listLocalMessages(visitor())).filter(({ to }) => to === email);
  expect(letters.map(({ subject }) => subject)).toContain("Your PIN is locked for 15 minutes");
});

test("the right PIN among many guesses at once does not give more of them", async () => {
  const { ctx } = await withPin();
  const guesses = Array.from({ length: 20 }, (_, index) => String(4_068 + index));
  const answers = await Promise.all(guesses.map((pin) => answer(ctx, pin)));
  const wrong = answers.filter((reason) => reason === "auth.wrong_pin").length;
  const passed = answers.filter((reason) => reason === "passed").length;
  expect(wrong).toBeLessThanOrEqual(4 * (1 + passed));
  expect(answers).toContain("auth.pin_locked");
});

test("a right try forgives the wrong ones before it", async () => {
  const { ctx } = await withPin();
  for (let round = 0; round < 3; round++) {
    for (let wrong = 0; wrong < 4; wrong++)
      expect(await answer(ctx, "5000")).toBe("auth.wrong_pin");
    expect(await answer(ctx, "4071")).toBe("passed");
  }
});

test("the lock tells the seconds to wait", async () => {
  const { ctx } = await withPin();
  for (let wrong = 0; wrong < 5; wrong++) await answer(ctx, "5000");
  await expect(requireStepUp(at(ctx, 5), { kind: "pin", pin: "4071" })).rejects.toMatchObject({
    code: "rate_limited",
    reason: "auth.pin_locked",
    retryAfter: 600,
  });
});

test("who signed in long ago changes the PIN by the password, and not without", async () => {
  const { ctx, password } = await withPin();
  const old = at(ctx, 11);
  await expect(setPin(old, { pin: "8302" })).rejects.toMatchObject({ reason: "auth.owner_needed" });
  await expect(
    setPin(old, { pin: "8302", proof: { kind: "password", password: "a guess" } }),
  ).rejects.toMatchObject({ reason: "auth.wrong_password" });
  await setPin(old, { pin: "8302", proof: { kind: "password", password } });
  expect(await answer(old, "8302")).toBe("passed");
  expect(await answer(old, "4071")).toBe("auth.wrong_pin");
});

test("who has just signed in may set a new PIN, and a lock ends with it", async () => {
  const { ctx, email, password } = await withPin();
  for (let wrong = 0; wrong < 5; wrong++) await answer(ctx, "5000");
  const session = await enter(visitor(later(5)), { email, password });
  const fresh = await contextOf(session, later(6));
  await setPin(fresh, { pin: "8302" });
  expect(await answer(fresh, "8302")).toBe("passed");
});

test("a password is not enough for what a PIN is asked for", async () => {
  const { ctx, password } = await withPin();
  await expect(requireStepUp(ctx, { kind: "password", password })).rejects.toMatchObject({
    reason: "auth.step_up_needed",
  });
  await expect(requireStepUp(ctx, undefined)).rejects.toMatchObject({
    reason: "auth.step_up_needed",
  });
});

test("who has neither PIN nor passkey is told to set one, and guests to keep their account", async () => {
  const { ctx, password } = await givenPerson();
  await expect(requireStepUp(ctx, { kind: "password", password })).rejects.toMatchObject({
    code: "conflict",
    reason: "auth.step_up_not_set",
  });
  const guest = await contextOf(await startGuest(visitor()));
  await expect(setPin(guest, { pin: "4071" })).rejects.toMatchObject({ reason: "auth.guest" });
});

test("a PIN is removed by itself only", async () => {
  const { ctx } = await withPin();
  await expect(removePin(ctx, {})).rejects.toMatchObject({ reason: "auth.step_up_needed" });
  await removePin(ctx, { proof: { kind: "pin", pin: "4071" } });
  expect(await answer(ctx, "4071")).toBe("auth.no_pin");
});

test("a PIN outlives a change of the deployment's secret, and is useless without it", async () => {
  const { ctx } = await withPin();
  const before = process.env.AUTH_SECRET ?? "";
  const { env } = await import("@/lib/env");
  const secret = env().AUTH_SECRET;
  expect(secret).toBe(before);
  try {
    Object.assign(env(), { AUTH_SECRET: "n".repeat(40), AUTH_SECRET_PREVIOUS: before });
    expect(await answer(ctx, "4071")).toBe("passed");
    Object.assign(env(), { AUTH_SECRET_PREVIOUS: undefined });
    expect(await answer(ctx, "4071")).toBe("passed");
    Object.assign(env(), { AUTH_SECRET: "o".repeat(40) });
    expect(await answer(ctx, "4071")).toBe("auth.wrong_pin");
  } finally {
    Object.assign(env(), { AUTH_SECRET: before, AUTH_SECRET_PREVIOUS: undefined });
  }
});
