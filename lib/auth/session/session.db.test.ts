import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { resolveActor } from "@/lib/auth";
import { listLocalMessages } from "@/lib/email";
import { drainOutbox } from "@/lib/outbox";
import { testDb } from "@/lib/testing/database";
import { contextOf, givenPerson, noon, testContext, visitor } from "@/lib/testing/given-people";
import { listSuspendedSessions } from "../manage-sessions";
import { renewSession } from "./index";
import { tellSuspended } from "./suspend-session";

const after = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);
const hour = 3_600;
const random = () => randomBytes(32).toString("base64url");
const renew = (token: string, seconds: number) =>
  renewSession(testDb(), token, { now: after(seconds), random });
const show = async (token: string, seconds: number) =>
  (await resolveActor(testDb(), token, after(seconds))).kind;

async function renewed(token: string, seconds: number): Promise<string> {
  const next = await renew(token, seconds);
  if (!next) throw new Error("the token is due");
  return next;
}

async function lettersTo(email: string): Promise<string[]> {
  await drainOutbox(testContext({ kind: "system", job: "test" }), {
    "auth.tell_suspended": tellSuspended,
  });
  const messages = await listLocalMessages(visitor());
  return messages.filter(({ to }) => to === email).map(({ subject }) => subject);
}

async function proven() {
  const person = await givenPerson();
  await testDb().$client.query("update app_user set email_verified_at = now() where id = $1", [
    person.session.userId,
  ]);
  return person;
}

const told = "We ended a session of your account";

test("a token is exchanged after an hour and not before, and the new one opens the same session", async () => {
  const { session } = await proven();
  expect(await renew(session.token, hour - 1)).toBeNull();
  const next = await renewed(session.token, hour);
  expect(next).not.toBe(session.token);
  expect(await resolveActor(testDb(), next, after(hour))).toMatchObject({
    sessionId: session.sessionId,
  });
});

test("of ten tabs that exchange one token at once, one gets the next, and all go on", async () => {
  const { session, ctx } = await proven();
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => renew(session.token, hour)));
  const [next, ...more] = outcomes.filter((token) => token !== null);
  expect(more).toEqual([]);
  expect(await show(next ?? "", hour + 1)).toBe("user");
  const tabs = await Promise.all(Array.from({ length: 10 }, () => show(session.token, hour + 59)));
  expect(new Set(tabs)).toEqual(new Set(["user"]));
  expect(await listSuspendedSessions(ctx)).toEqual([]);
});

test("a token that is shown after its successor was, and later than tabs overlap, ends the session for both", async () => {
  const { session, email } = await proven();
  const stolen = session.token;
  const next = await renewed(stolen, hour);
  expect(await show(next, hour + 1)).toBe("user");
  expect(await show(stolen, hour + 62)).toBe("anonymous");
  expect(await show(next, hour + 63)).toBe("anonymous");
  const owner = await contextOf(session, after(hour + 64));
  expect(await listSuspendedSessions(owner)).toMatchObject([{ endedBecause: "token_reused" }]);
  expect(await lettersTo(email)).toContain(told);
});

test("a thief who is faster than the owner is noticed when the owner comes back", async () => {
  const { session } = await proven();
  const thiefs = await renewed(session.token, hour);
  expect(await show(thiefs, hour + 5)).toBe("user");
  expect(await renew(session.token, 8 * hour)).toBeNull();
  expect(await show(session.token, 8 * hour)).toBe("anonymous");
  expect(await show(thiefs, 8 * hour)).toBe("anonymous");
});

test("an answer that is lost on the way ends nothing: the old token goes on, and gets another next", async () => {
  const { session } = await proven();
  await renewed(session.token, hour);
  expect(await show(session.token, hour + 300)).toBe("user");
  const second = await renewed(session.token, hour + 300);
  expect(await show(second, hour + 301)).toBe("user");
  expect(await show(session.token, hour + 302)).toBe("user");
  expect(await show(second, hour + 303)).toBe("user");
});

test("a token of long ago ends the session too", async () => {
  const { session } = await proven();
  let token = session.token;
  for (let count = 1; count <= 4; count++) {
    token = await renewed(token, count * hour);
    expect(await show(token, count * hour + 1)).toBe("user");
  }
  expect(await show(session.token, 5 * hour)).toBe("anonymous");
  expect(await show(token, 5 * hour)).toBe("anonymous");
});

test("two who notice one reuse at once write one letter", async () => {
  const { session, email } = await proven();
  const next = await renewed(session.token, hour);
  await show(next, hour + 1);
  await Promise.all(Array.from({ length: 8 }, () => show(session.token, 2 * hour)));
  const letters = await lettersTo(email);
  expect(letters.filter((subject) => subject === told)).toHaveLength(1);
});

test("a session in another country and on another device within the hour ends, and its owner is told", async () => {
  const { session, email } = await proven();
  const linux = "Mozilla/5.0 (X11; Linux) Firefox/140.0";
  const windows = "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0";
  const use = async (userAgent: string, country: string, seconds: number) =>
    (await resolveActor(testDb(), session.token, after(seconds), { userAgent, country })).kind;
  expect(await use(linux, "DE", 400)).toBe("user");
  expect(await use(linux, "FR", 800)).toBe("user");
  expect(await use(windows, "FR", 1_200)).toBe("user");
  expect(await use(windows, "BR", 1_600)).toBe("anonymous");
  expect(await use(linux, "FR", 1_700)).toBe("anonymous");
  expect(await lettersTo(email)).toContain(told);
});

test("a session that ended is not renewed", async () => {
  const { session } = await proven();
  expect(await renew(session.token, 31 * 24 * hour)).toBeNull();
  await testDb().$client.query("update auth_session set revoked_at = now() where id = $1", [
    session.sessionId,
  ]);
  expect(await renew(session.token, hour)).toBeNull();
});
