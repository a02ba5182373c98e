import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { listLocalMessages } from "@/lib/email";
import { balanceOf } from "@/lib/ledger";
import { drainOutbox } from "@/lib/outbox";
import { testDb } from "@/lib/testing/database";
import {
  contextOf,
  enter,
  givenPerson,
  noon,
  testContext,
  visitor,
} from "@/lib/testing/given-people";
import { findUserByEmail } from "@/lib/user";
import { changeEmail } from "./change-email";
import { changePassword } from "./change-password";
import { listSessions, revokeOtherSessions, revokeSession } from "./manage-sessions";
import { requestEmailVerification } from "./request-email-verification";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";
import { resolveActor } from "./resolve-actor";
import { sendPasswordReset } from "./send-password-reset";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";
import { signUp } from "./sign-up";
import { startGuest } from "./start-guest";
import { verifyEmail } from "./verify-email";

const password = "the feather is lighter";
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const wallet = async (userId: string) =>
  (await balanceOf(testDb(), `usd:user:${userId}`)).available;
const actorOf = async ({ token }: { token: string }, at = noon) =>
  (await resolveActor(testDb(), token, at)).kind;

/** The newest link that was written to this address. */
async function linkTo(email: string, page: "verify" | "reset"): Promise<string> {
  const messages = await listLocalMessages(visitor());
  const text = messages.find(({ to, text }) => to === email && text.includes(`/${page}/`))?.text;
  const token = text?.match(new RegExp(`/${page}/([\\w-]+)`))?.[1];
  if (!token) throw new Error(`no ${page} link was written to ${email}`);
  return token;
}

/** Asks for a link, and lets the worker write the letter. */
async function askForReset(email: string): Promise<void> {
  await requestPasswordReset(visitor(), { email });
  await writeResets();
}

const writeResets = () =>
  drainOutbox(testContext({ kind: "system", job: "test" }), {
    "auth.send_reset": sendPasswordReset,
  });

test("a new account is signed in, holds its play money, and gets a link to confirm its address", async () => {
  const session = await signUp(visitor(), { email: "ada@example.com", password });
  expect(await resolveActor(testDb(), session.token, noon)).toMatchObject({
    kind: "user",
    userId: session.userId,
    guest: false,
    role: "user",
  });
  expect(await wallet(session.userId)).toBe(5_000_000_000n);
  expect(await linkTo("ada@example.com", "verify")).toMatch(/^[\w-]{43}$/);
});

test("the coined name says nothing of the e-mail address", async () => {
  const session = await signUp(visitor(), { email: "grace.hopper@example.com", password });
  expect(session.handle).toMatch(/^[a-z]+-[a-z]+-\d{3,}$/);
  expect(session.handle).not.toMatch(/grace|hopper/);
});

test("ten sign-ups at once with one address open one account", async () => {
  const email = "race@example.com";
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, () => signUp(visitor(), { email, password })),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === "rejected")
      expect(outcome.reason).toMatchObject({ code: "conflict", reason: "user.email_taken" });
});

test("ten sign-ups at once with one name give it to one person", async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, (_, index) =>
      signUp(visitor(), { email: `wanted-${index}@example.com`, password, handle: "wanted" }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === "rejected")
      expect(outcome.reason).toMatchObject({ reason: "user.handle_taken" });
});

test("a wrong password and an unknown address are refused in the same words", async () => {
  const { email } = await givenPerson();
  const wrong = await signIn(visitor(), { email, password: "something else" }).catch((e) => e);
  const unknown = await signIn(visitor(), { email: "nobody@example.com", password }).catch(
    (e) => e,
  );
  expect(wrong).toMatchObject({ code: "unauthenticated", reason: "auth.wrong_credentials" });
  expect([unknown.code, unknown.reason, unknown.message]).toEqual([
    wrong.code,
    wrong.reason,
    wrong.message,
  ]);
});

test("a suspended person can neither sign in nor use the session they have", async () => {
  const { email, session } = await givenPerson();
  await testDb().$client.query("update app_user set suspended_at = now() where id = $1", [
    session.userId,
  ]);
  await expect(signIn(visitor(), { email, password })).rejects.toMatchObject({
    code: "forbidden",
    reason: "auth.suspended",
  });
  expect(await actorOf(session)).toBe("anonymous");
});

test("guessing one person's password from many network addresses is stopped, with the time to wait", async () => {
  const { email } = await givenPerson();
  const guess = () => signIn(visitor(), { email, password: "guess" }).catch((e) => e);
  for (let count = 0; count < 20; count++)
    expect(await guess()).toMatchObject({ reason: "auth.wrong_credentials" });
  const refused = await guess();
  expect(refused).toMatchObject({ code: "rate_limited", reason: "limit.exceeded" });
  expect(refused.retryAfter).toBeGreaterThan(0);
  await expect(signIn(visitor(), { email, password })).rejects.toMatchObject({
    code: "rate_limited",
  });
});

test("trying many people from one network address is stopped, also while signed in", async () => {
  const { ctx } = await givenPerson();
  for (let count = 0; count < 20; count++)
    await signIn(ctx, { email: `victim-${count}@example.com`, password }).catch(() => {});
  await expect(signIn(ctx, { email: "victim-21@example.com", password })).rejects.toMatchObject({
    code: "rate_limited",
  });
});

test("signing in ends the session that the browser came with", async () => {
  const { email, session, ctx } = await givenPerson();
  const next = await enter(ctx, { email, password });
  expect(await actorOf(session)).toBe("anonymous");
  expect(await actorOf(next)).toBe("user");
});

test("signing out ends the session for good", async () => {
  const { session, ctx } = await givenPerson();
  await signOut(ctx);
  expect(await actorOf(session)).toBe("anonymous");
});

test("a confirmation link works once, and only until it is a day old", async () => {
  const { email, session } = await givenPerson();
  const old = await linkTo(email, "verify");
  await expect(verifyEmail(visitor(later(24 * 60)), { token: old })).rejects.toMatchObject({
    reason: "auth.bad_link",
  });

  await requestEmailVerification(await contextOf(session, later(1)));
  const token = await linkTo(email, "verify");
  expect(token).not.toBe(old);
  await expect(verifyEmail(visitor(), { token: old })).rejects.toMatchObject({
    reason: "auth.bad_link",
  });
  const outcomes = await Promise.allSettled([
    verifyEmail(visitor(later(2)), { token }),
    verifyEmail(visitor(later(2)), { token }),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await findUserByEmail(testDb(), email))?.emailVerifiedAt).toEqual(later(2));
  await expect(requestEmailVerification(await contextOf(session))).rejects.toMatchObject({
    reason: "auth.nothing_to_verify",
  });
});

test("a link for one purpose does nothing for another", async () => {
  const { email } = await givenPerson();
  const token = await linkTo(email, "verify");
  await expect(resetPassword(visitor(), { token, password })).rejects.toMatchObject({
    reason: "auth.bad_link",
  });
});

test("a reset link sets the password once and ends every session", async () => {
  const { email, session } = await givenPerson();
  const elsewhere = await enter(visitor(), { email, password });
  await askForReset(email);
  const token = await linkTo(email, "reset");
  await expect(
    resetPassword(visitor(later(60)), { token, password: "too late for this" }),
  ).rejects.toMatchObject({ reason: "auth.bad_link" });

  const outcomes = await Promise.allSettled([
    resetPassword(visitor(), { token, password: "a new password" }),
    resetPassword(visitor(), { token, password: "a new password" }),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await actorOf(session)).toBe("anonymous");
  expect(await actorOf(elsewhere)).toBe("anonymous");
  await expect(signIn(visitor(), { email, password })).rejects.toMatchObject({
    reason: "auth.wrong_credentials",
  });
  expect(await actorOf(await enter(visitor(), { email, password: "a new password" }))).toBe("user");
});

test("asking to reset the password of an unknown address answers as for a known one", async () => {
  const { email } = await givenPerson();
  expect(await requestPasswordReset(visitor(), { email })).toBeUndefined();
  expect(await requestPasswordReset(visitor(), { email: "ghost@example.com" })).toBeUndefined();
  // Nothing that depends on the account happens before the answer, so its time tells nothing.
  await expect(linkTo(email, "reset")).rejects.toThrow();
  const { rows } = await testDb().execute(sql`
    select 1 from graphile_worker.jobs where task_identifier = 'auth.send_reset'`);
  expect(rows).toHaveLength(2);
  await writeResets();
  expect(await linkTo(email, "reset")).toMatch(/^[\w-]{43}$/);
  const messages = await listLocalMessages(visitor());
  expect(messages.filter(({ to }) => to === "ghost@example.com")).toEqual([]);
});

test("changing the password needs the present one and signs out the other devices", async () => {
  const { email, session, ctx } = await givenPerson();
  const elsewhere = await enter(visitor(), { email, password });
  await expect(
    changePassword(ctx, { current: "not it", password: "a new password" }),
  ).rejects.toMatchObject({ code: "forbidden", reason: "auth.wrong_password" });

  const next = await changePassword(ctx, { current: password, password: "a new password" });
  expect(await Promise.all([session, elsewhere, next].map((one) => actorOf(one)))).toEqual([
    "anonymous",
    "anonymous",
    "user",
  ]);
});

test("another address takes the place of the old one only once its owner has confirmed it", async () => {
  const { email, ctx } = await givenPerson();
  await changeEmail(ctx, { email: "moved@example.com", password });
  expect(await findUserByEmail(testDb(), "moved@example.com")).toBeNull();
  await verifyEmail(visitor(), { token: await linkTo("moved@example.com", "verify") });
  expect((await findUserByEmail(testDb(), "moved@example.com"))?.emailVerifiedAt).toEqual(noon);
  expect(await findUserByEmail(testDb(), email)).toBeNull();
});

test("people see their own sessions only, and can end each of them", async () => {
  const { email, ctx } = await givenPerson();
  const stranger = await givenPerson();
  const elsewhere = await enter(visitor(), { email, password });
  const listed = await listSessions(ctx);
  expect(listed.map(({ current, device }) => [current, device]).sort()).toEqual([
    [false, "Firefox on Linux"],
    [true, "Firefox on Linux"],
  ]);
  const { sessionId } = elsewhere;
  await expect(revokeSession(stranger.ctx, { sessionId })).rejects.toMatchObject({
    code: "not_found",
  });
  await revokeSession(ctx, { sessionId });
  expect(await actorOf(elsewhere)).toBe("anonymous");
  await signIn(visitor(), { email, password });
  await revokeOtherSessions(ctx);
  expect(await listSessions(ctx)).toHaveLength(1);
});

test("whoever is signed in opens no second account by accident", async () => {
  const { ctx } = await givenPerson();
  await expect(startGuest(ctx)).rejects.toMatchObject({ reason: "auth.signed_in" });
  await expect(signUp(ctx, { email: "second@example.com", password })).rejects.toMatchObject({
    reason: "auth.signed_in",
  });
});

test("an address cannot be flooded with reset messages", async () => {
  const { email } = await givenPerson();
  for (let count = 0; count < 5; count++) await requestPasswordReset(visitor(), { email });
  await expect(requestPasswordReset(visitor(), { email })).rejects.toMatchObject({
    code: "rate_limited",
  });
});

test("what a person may do is for people who are signed in", async () => {
  const calls = [
    listSessions(visitor()),
    revokeOtherSessions(visitor()),
    changePassword(visitor(), { current: password, password }),
    requestEmailVerification(testContext({ kind: "system", job: "test" })),
  ];
  for (const outcome of await Promise.allSettled(calls))
    expect(outcome).toMatchObject({ status: "rejected", reason: { code: "unauthenticated" } });
});
