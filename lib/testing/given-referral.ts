import { randomInt } from "node:crypto";
import { sql } from "drizzle-orm";
import { chatTurn } from "@/db/schema/chat";
import { signUp } from "@/lib/auth";
import type { TurnState } from "@/lib/chat/contract";
import type { Context } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import { drainOutbox } from "@/lib/outbox";
import {
  noteActivity,
  noteAttribution,
  noteTrace,
  readMyReferrals,
  sweepReferrals,
} from "@/lib/referral";
import { readHeistTokens } from "@/lib/season";
import { testContext } from "./context";
import { testDb } from "./database";
import { judge, pay } from "./given-bounty";
import { fresh } from "./given-ledger";
import { contextOf, visitor } from "./given-people";
import { standingOf } from "./given-season";

export type Member = { ctx: Context; userId: Id<"user">; email: string };

export const joined = new Date("2026-03-02T12:00:00.000Z");
export const days = (count: number) => new Date(joined.getTime() + count * 86_400_000);

const own = { "referral.attribute": noteAttribution, "referral.trace": noteTrace };

/** Does what the outbox holds of referrals. */
export function runReferrals(now = joined): Promise<void> {
  return drainOutbox(testContext({ now }), { ...own, "referral.activity": noteActivity });
}

/** The part of a caller's origin that tells people apart: a household and a device of their own. */
export function origin(facts: Partial<Context["origin"]> = {}): Context["origin"] {
  const address = `203.0.${randomInt(256)}.${randomInt(256)}`;
  return { address, userAgent: "Firefox", device: fresh("device"), ...facts };
}

/** Somebody who has signed up, from this origin, at this instant. */
export async function givenMember(
  from: Context["origin"] = origin(),
  { at = joined, email = `${fresh("member")}@example.com` } = {},
): Promise<Member> {
  const ctx = { ...visitor(at), origin: from };
  const session = await signUp(ctx, { email, password: "the feather is lighter" });
  await runReferrals(at);
  return {
    ctx: { ...(await contextOf(session, at)), origin: from },
    userId: session.userId,
    email,
  };
}

export async function codeOf({ ctx }: Pick<Member, "ctx">): Promise<string> {
  const { code } = await readMyReferrals(ctx, { limit: 30 });
  if (!code) throw new Error("A member has a code.");
  return code;
}

/** Somebody who came by this person's link. */
export async function givenInvited(
  inviter: Member,
  from: Partial<Context["origin"]> = {},
  options: Parameters<typeof givenMember>[1] = {},
): Promise<Member> {
  return givenMember(origin({ invitation: await codeOf(inviter), ...from }), options);
}

export async function confirmAddress({ userId }: Member, at = joined): Promise<void> {
  await testDb().execute(sql`
    update app_user set email_verified_at = ${at.toISOString()} where id = ${userId}`);
}

/** Attempts that are judged, at this instant. */
export async function play(
  { ctx }: Member,
  roundId: Id<"round">,
  { count = 3, at = days(1) } = {},
): Promise<void> {
  const player = { ...ctx, now: () => at };
  for (let number = 0; number < count; number++)
    await pay(player, roundId, `Good evening, may I have it? ${fresh("message")}`);
  await judge(roundId, { now: at });
}

export function sweepAt(now: Date): Promise<void> {
  return sweepReferrals(testContext({ now }));
}

/** A friend who is all that a reward asks for but days: their address is confirmed, and they have played. */
export async function givenPlayed(
  round: Id<"round">,
  inviter: Member,
  from: Parameters<typeof givenInvited>[1] = {},
): Promise<Member> {
  const friend = await givenInvited(inviter, from);
  await confirmAddress(friend);
  await play(friend, round);
  return friend;
}

/** Whom somebody has brought, as they see it at an instant. */
export const invitedOf = async ({ ctx }: Member, at = joined) =>
  (await readMyReferrals({ ...ctx, now: () => at }, { limit: 30 })).invited.items;

/** What friends bring. */
export const nothing = { tokens: 0n, points: 0n };
export const reward = { tokens: 1n, points: 50n };

/** What somebody got for friends. */
export async function gotBy({ userId }: Member, at = days(8)) {
  const tokens = await readHeistTokens(testDb(), userId);
  return { tokens, points: (await standingOf(userId, at)).points };
}

/** Replies of companions that came to an end like this, without a model having been asked. */
export async function givenTurns(
  { userId }: Member,
  count: number,
  { state, trial = false }: { state: TurnState; trial?: boolean },
): Promise<void> {
  const at = days(1);
  const rows = Array.from({ length: count }, () => ({
    id: newId("turn", at),
    chatId: newId("chat", at),
    userId,
    requestKey: fresh("key"),
    requestHash: "hash",
    place: 0,
    state,
    companionId: newId("companion", at),
    versionId: newId("companionVersion", at),
    replyId: newId("message", at),
    wantedModel: "house",
    chargeId: newId("charge", at),
    held: 0n,
    discountBasisPoints: 0,
    factorBasisPoints: 10_000,
    inputTokensMax: 0,
    outputTokensMax: 0,
    trial,
    leaseUntil: at,
    startedAt: at,
    endedAt: at,
  }));
  await testDb().insert(chatTurn).values(rows);
}
