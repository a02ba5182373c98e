import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { resolveActor } from "@/lib/auth";
import { exportRound } from "@/lib/bounty";
import { proposeGuardian } from "@/lib/community";
import { savePersona } from "@/lib/companion/persona/save-persona";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { openDispute } from "@/lib/dispute";
import { listLocalMessages } from "@/lib/email";
import { balanceOf } from "@/lib/ledger";
import { addMemory } from "@/lib/memory/keep/add-memory";
import { setPlan } from "@/lib/plan";
import { sendPractice } from "@/lib/practice";
import { exportVerifier } from "@/lib/proof/verify/verify-export";
import { declareMyself } from "@/lib/protection/real-money/declare-myself";
import { givenAuthenticator } from "@/lib/testing/authenticator";
import { testDb } from "@/lib/testing/database";
import { givenAttempts, runJobs } from "@/lib/testing/given-attempts";
import { expectSound, givenHouse, givenRound, judge, pay } from "@/lib/testing/given-bounty";
import { givenChat, givenHub, send } from "@/lib/testing/given-chat";
import { someCharacter } from "@/lib/testing/given-community";
import {
  contextOf,
  enter,
  givenPerson,
  noon,
  testContext,
  visitor,
} from "@/lib/testing/given-people";
import { givenPin, givenPinProof } from "@/lib/testing/given-step-up";
import { whereIs } from "@/lib/testing/where-is";
import { vectorStore } from "@/lib/vector";
import { addPasskey, startPasskey } from "../../auth/passkey/add-passkey";
import { relyingParty } from "../../auth/passkey/relying-party";
import { signUp } from "../../auth/sign-up";
import { RequestRemoval } from "../contract";
import { removeDue } from "./remove-due";
import { keepAccount, readRemoval, requestRemoval } from "./request-removal";

beforeAll(async () => {
  await givenHouse({ now: noon });
});
afterAll(async () => (await vectorStore(testDb())).close());

const hub = givenHub(testContext({ kind: "system", job: "test" }, noon));

/** Appears in nothing but what these people wrote, whatever their letters are folded into. */
const mark = "quoxilvern";
const email = `${mark}@example.com`;
const handle = `${mark}-the-first`;
const password = "the feather is lighter";

const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);
const at = (ctx: Context, when: Date): Context => ({ ...ctx, now: () => when });
const system = (when: Date) => testContext({ kind: "system", job: "test" }, when);
const ask = (proof?: typeof givenPinProof) =>
  RequestRemoval.parse({ confirm: " Delete my account ", proof });

async function verified(roundId: Id<"round">): Promise<string> {
  const { rows } = await testDb().execute<{ number: number }>(
    sql`select number from bounty_round where id = ${roundId}`,
  );
  const { lines } = await exportRound(testContext({ kind: "anonymous" }), rows[0]?.number ?? 0);
  const verifier = exportVerifier();
  for await (const line of lines) verifier.line(JSON.stringify(line));
  return verifier.finish().result;
}

/** Somebody who has left something of themselves in every corner. */
async function whoWasEverywhere(roundId: Id<"round">) {
  const origin = { address: "10.1.2.3", userAgent: `Mozilla/5.0 ${mark} Firefox/140.0` };
  const session = await signUp({ ...visitor(), origin }, { email, password, handle });
  await testDb().execute(
    sql`update app_user set email_verified_at = now() where id = ${session.userId}`,
  );
  const ctx = await contextOf(session);
  const key = givenAuthenticator(relyingParty()?.origin ?? "");
  const answer = key.make(await startPasskey(ctx));
  await addPasskey(ctx, { answer, name: `Phone of ${mark}` });
  await givenPin(ctx);
  await declareMyself(ctx, { birthDate: "1990-02-28", country: "DE" });
  const { attempt } = await pay(ctx, roundId, `My name is ${mark} and I like figs.`);
  await judge(roundId, { now: noon });
  await runJobs();
  const complaint = `You mistook ${mark} for somebody else.`;
  await openDispute(ctx, {
    attemptId: attempt.id,
    cause: "other",
    text: complaint,
    textPublic: true,
  });
  const practised = await sendPractice(ctx, { slug: "doorkeeper", message: `It is me, ${mark}.` });
  for await (const _ of practised.events);
  await proposeGuardian(ctx, someCharacter({ name: `Owl ${mark}`, blurb: `An owl of ${mark}.` }));
  const threat = `I know where you live and I will kill you and your whole family tonight. ${mark}`;
  await expect(pay(ctx, roundId, threat)).rejects.toThrow();
  await transact(testDb(), (tx) =>
    setPlan(tx, { userId: session.userId, tier: "vip", until: days(30), at: noon }),
  );
  await addMemory(ctx, {
    text: `${mark} has a cat.`,
    scope: "all",
    companionId: null,
    chatId: null,
  });
  await savePersona(ctx, {
    name: `Captain ${mark}`,
    description: "Knows the sea.",
    isDefault: true,
  });
  const talk = await givenChat(ctx, ["tamsin-reed"]);
  await send(ctx, hub, talk, { text: `Good evening, I am ${mark}.` });
  await runJobs();
  return { ctx, session };
}

test("after seven days no table holds address, name or any words of who was deleted, money sums to zero, and the chain verifies", async () => {
  const roundId = await givenRound({ now: noon });
  const { ctx, session } = await whoWasEverywhere(roundId);
  const before = await whereIs(mark);
  expect(before).toEqual(
    expect.arrayContaining([
      "app_user.handle",
      "app_user.email",
      "auth_passkey.name",
      "auth_session.user_agent",
      "bounty_attempt.message",
      "chat_message.text",
      "community_proposal.name",
      "dispute.text",
      "email_message.to_address",
      "memory_fact.text",
      "moderation_case.message",
      "practice_attempt.message",
    ]),
  );
  await requestRemoval(ctx, ask(givenPinProof));
  await removeDue(system(new Date(days(7).getTime() - 1)));
  expect(await whereIs(mark)).toEqual(expect.arrayContaining(before));
  await removeDue(system(days(7)));
  await runJobs();

  expect(await whereIs(mark)).toEqual([]);
  expect(await resolveActor(testDb(), session.token, days(7))).toEqual({ kind: "anonymous" });
  await expect(enter(visitor(days(8)), { email, password })).rejects.toMatchObject({
    reason: "auth.wrong_credentials",
  });
  expect(await balanceOf(testDb(), `usd:user:${session.userId}`)).toMatchObject({
    available: 0n,
    held: 0n,
  });
  await expectSound();
  expect(await verified(roundId)).toBe("sound");
});

test("the address of who was deleted opens a new account, which is nobody's old one", async () => {
  const session = await signUp(visitor(days(9)), { email, password });
  const ctx = await contextOf(session, days(9));
  expect((await readRemoval(ctx)).dueAt).toBeNull();
  expect((await listLocalMessages(visitor())).filter(({ to }) => to === email)).toHaveLength(1);
});

test("within the seven days everything works, other devices are out, and the account can be kept", async () => {
  const { ctx, session, email: own, password: secret } = await givenPerson();
  const elsewhere = await enter(visitor(), { email: own, password: secret });
  await requestRemoval(ctx, ask());
  expect(await resolveActor(testDb(), elsewhere.token, noon)).toEqual({ kind: "anonymous" });
  expect(await resolveActor(testDb(), session.token, noon)).toMatchObject({ kind: "user" });
  expect((await readRemoval(ctx)).dueAt).toBe(days(7).toISOString());
  await expect(requestRemoval(at(ctx, days(0)), ask())).rejects.toMatchObject({
    reason: "account.removal_asked",
  });
  const back = await contextOf(
    await enter(visitor(days(6)), { email: own, password: secret }),
    days(6),
  );
  await keepAccount(back);
  await removeDue(system(days(30)));
  expect(await whereIs(own)).toContain("app_user.email");
  await expect(keepAccount(back)).rejects.toMatchObject({ reason: "account.no_removal" });
});

test("an open session alone deletes nothing", async () => {
  const { ctx, password: secret } = await givenPerson();
  const old = at(ctx, days(1));
  await expect(requestRemoval(old, ask())).rejects.toMatchObject({ reason: "auth.owner_needed" });
  await givenPin(ctx);
  const proof = { kind: "password", password: secret } as const;
  await expect(
    requestRemoval(old, RequestRemoval.parse({ confirm: "delete my account", proof })),
  ).rejects.toMatchObject({ reason: "auth.step_up_needed" });
  expect(RequestRemoval.safeParse({ confirm: "yes" }).success).toBe(false);
});

test("who has a message that waits for its verdict is deleted once it has one", async () => {
  const roundId = await givenRound({ now: noon });
  const { ctx, email: own } = await givenPerson();
  await requestRemoval(ctx, ask());
  await pay(at(ctx, days(6)), roundId, "One last word before I go.").catch(() =>
    pay(ctx, roundId, "One last word before I go."),
  );
  await removeDue(system(days(7)));
  expect(await whereIs(own)).toContain("app_user.email");
  await givenAttempts(await givenRich(), roundId, ["A word of somebody else."]);
  await removeDue(system(days(7)));
  expect(await whereIs(own)).toEqual([]);
  await expectSound();
});

async function givenRich() {
  return (await givenPerson()).ctx;
}

test("five runs at once delete an account once", async () => {
  const { ctx, email: own } = await givenPerson();
  await requestRemoval(ctx, ask());
  await Promise.all(Array.from({ length: 5 }, () => removeDue(system(days(7)))));
  expect(await whereIs(own)).toEqual([]);
  await expectSound();
});

test("who has excluded themselves stays excluded, known by hashes alone", async () => {
  const { ctx, session, email: own, password: secret } = await givenPerson();
  await testDb().execute(sql`insert into protection_exclusion (id, user_id, kind, starts_at, ends_at)
    values (${`exc_${"0".repeat(32)}`}, ${session.userId}, 'self_exclusion', now(), null)`);
  await requestRemoval(ctx, ask());
  await removeDue(system(days(7)));
  expect(await whereIs(own)).toEqual([]);
  const again = await signUp(visitor(days(8)), { email: own, password: secret });
  const roundId = await givenRound({ now: noon });
  await expect(
    pay(at(await contextOf(again, days(8)), noon), roundId, "Good evening."),
  ).rejects.toMatchObject({ reason: "protection.self_excluded" });
});
