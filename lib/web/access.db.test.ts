import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { resolveActor, signUp } from "@/lib/auth";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { type Permission, type Role, roles } from "@/lib/core/permission";
import { openDispute } from "@/lib/dispute";
import {
  type Access,
  type AccessTable,
  accountActions,
  authActions,
} from "@/lib/testing/access-auth";
import { billingActions } from "@/lib/testing/access-billing";
import { chatActions } from "@/lib/testing/access-chat";
import { companionActions } from "@/lib/testing/access-companion";
import { heistActions } from "@/lib/testing/access-heist";
import { memoryActions } from "@/lib/testing/access-memory";
import { onchainActions } from "@/lib/testing/access-onchain";
import { relayActions } from "@/lib/testing/access-relay";
import { socialActions } from "@/lib/testing/access-social";
import { teamActions } from "@/lib/testing/access-team";
import { tokenActions } from "@/lib/testing/access-token";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer, givenRound, judge, pay } from "@/lib/testing/given-bounty";
import { contextOf, noon, visitor } from "@/lib/testing/given-people";
import { database } from "./database";

type Command = (ctx: Context, input: unknown) => Promise<unknown>;
type Action = { schema: z.ZodType; command: Command };

const email = () => `access-${newId("email", noon)}@example.com`;
const password = "the feather is lighter";
const reason = "the access test";
const round = async () => ({ roundId: await givenRound(), reason });

/** Every server action there is: who may run it, and an input that gets as far as the question. */
const actions: AccessTable = {
  ...authActions,
  ...accountActions,
  ...chatActions,
  ...companionActions,
  ...memoryActions,
  ...billingActions,
  ...socialActions,
  ...onchainActions,
  ...relayActions,
  ...tokenActions,
  ...teamActions,
  "bounty.quotePriceAction": ["signed in", round],
  "bounty.checkDraftAction": ["anyone", () => ({ message: "Good evening to you." })],
  "bounty.scheduleRoundAction": ["admin:rounds", () => ({ guardian: "anubis", reason })],
  "bounty.openRoundAction": ["admin:rounds", round],
  "bounty.pauseRoundAction": ["admin:rounds", round],
  "bounty.resumeRoundAction": ["admin:rounds", round],
  "bounty.settleRoundAction": ["admin:rounds", round],
  "bounty.refundAttemptAction": ["admin:rounds", refusedAttempt],
  "bounty.reclaimAttemptAction": ["signed in", refusedAttempt],
  "bounty.withholdAttemptAction": ["admin:rounds", refusedAttempt],
  "bounty.amendRoundAction": [
    "admin:rounds",
    async () => ({ ...(await round()), judgeTimeoutSeconds: 30 }),
  ],
  ...heistActions,
  "season.setHiddenAction": ["signed in", () => ({ hidden: true })],
  "dispute.openDisputeAction": [
    "signed in",
    async () => ({ ...(await refusedAttempt()), cause: "other", text: "This was not fair." }),
  ],
  "dispute.answerDisputeAction": ["admin:rounds", disputeAnswer],
  "protection.declareMyselfAction": [
    "signed in",
    () => ({ birthDate: "1990-02-28", country: "DE" }),
  ],
  "protection.setAdultContentAction": ["signed in", () => ({ off: false })],
  "protection.setLimitAction": ["signed in", () => ({ kind: "spend_day", value: "1" })],
  "protection.keepLimitAction": ["signed in", () => ({ kind: "spend_day" })],
  "protection.takeBreakAction": ["signed in", () => ({ length: "24h" })],
  "protection.excludeMyselfAction": ["signed in", () => ({ length: "6m", confirm: "exclude me" })],
  "protection.notePlayAction": ["signed in", () => ({})],
  "protection.acknowledgeCheckAction": ["signed in", () => ({})],
  "protection.setCheckIntervalAction": ["signed in", () => ({ minutes: 10 })],
  "community.proposeGuardianAction": [
    "signed in",
    () => ({
      name: `Owl ${newId("proposal", noon).slice(-8)}`,
      blurb: "Sits in the rafters and waits.",
      persona: "You are an owl in the rafters of a barn, and you speak of mice and dusk.",
      emblem: "moth",
      level: 2,
      stakeUsd: 200,
    }),
  ],
  "calibration.requestMeasurementAction": ["admin:rounds", () => ({ slug: "anubis" })],
  "community.withdrawProposalAction": [
    "signed in",
    () => ({ proposalId: newId("proposal", noon) }),
  ],
  "community.approveProposalAction": [
    "admin:rounds",
    () => ({ proposalId: newId("proposal", noon), reason }),
  ],
  "community.rejectProposalAction": [
    "admin:rounds",
    () => ({ proposalId: newId("proposal", noon), reason }),
  ],
  "settings.changeSettingAction": [
    "admin:system",
    () => ({ key: "bounty.quote_seconds", value: 60, reason }),
  ],
  "moderation.appealCaseAction": [
    "signed in",
    () => ({ caseId: newId("case", noon), appeal: "It is a line from a play." }),
  ],
  "moderation.decideCaseAction": [
    "admin:access",
    () => ({ caseId: newId("case", noon), decision: "cleared", reason }),
  ],
  "user.changeHandleAction": [
    "signed in",
    () => ({ handle: `name-${newId("user", noon).slice(-8)}` }),
  ],
  "credit.changeTimeZoneAction": ["signed in", () => ({ zone: "Europe/Berlin" })],
  "credit.setCapAction": ["signed in", () => ({ window: "day", value: "1" })],
  "credit.keepCapAction": ["signed in", () => ({ window: "day" })],
  "credit.proposeAdjustmentAction": [
    "admin:billing",
    () => ({
      handle: "nobody-of-this-name",
      bucket: "bonus",
      change: "1",
      reason,
      idempotencyKey: crypto.randomUUID(),
    }),
  ],
  "credit.approveAdjustmentAction": ["admin:billing", adjustment],
  "credit.rejectAdjustmentAction": ["admin:billing", adjustment],
  "credit.withdrawAdjustmentAction": ["admin:billing", adjustment],
  "wallet.refillPlayMoneyAction": ["signed in", () => ({})],
};

function adjustment() {
  return { adjustmentId: newId("adjustment", noon), reason };
}

async function disputeAnswer() {
  const roundId = await givenRound();
  const player = await givenPlayer();
  const { attempt } = await pay(player, roundId, "Good evening to you.");
  await judge(roundId);
  const grounds = { cause: "other", text: "This was not fair.", textPublic: false } as const;
  const { id } = await openDispute(player, { attemptId: attempt.id, ...grounds });
  return { disputeId: id, outcome: "rejected", answer: "The rules were kept." };
}

async function refusedAttempt() {
  const roundId = await givenRound();
  const { attempt } = await pay(await givenPlayer(), roundId, "Good evening to you.");
  await judge(roundId);
  return { attemptId: attempt.id, reason };
}

const files = (root: string, name: string) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => `${root}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(`/${name}`));
const load = async (path: string): Promise<Record<string, unknown>> => import(resolve(path));

async function everyAction(): Promise<Map<string, Action>> {
  const found = new Map<string, Action>();
  for (const path of files("lib", "actions.ts"))
    for (const [name, action] of Object.entries(await load(path)))
      found.set(`${path.split("/")[1]}.${name}`, action as Action);
  return found;
}

beforeAll(async () => {
  await givenHouse();
});
afterAll(() => database().$client.end());

const everybody = ["anonymous", "guest", ...roles] as const;
type Somebody = (typeof everybody)[number];

async function contextFor(who: Somebody): Promise<Context> {
  if (who === "anonymous") return visitor();
  const role: Role = who === "guest" ? "user" : who;
  const player = await givenPlayer(1_000_000_000n, { role });
  const { origin } = visitor();
  const actor = { ...player.actor, guest: who === "guest" } as Context["actor"];
  if (who === "guest")
    await testDb().execute(sql`update app_user set guest = true where id = ${player.userId}`);
  return { ...player, origin, actor };
}

/** How the question "may they?" is answered: by a refusal, or by whatever else comes of it. */
async function answerTo(command: () => Promise<unknown>): Promise<string> {
  try {
    await command();
    return "may";
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code } = error;
    return /^auth\.(required|forbidden|system_only)$/.test(error.reason) ? code : "may";
  }
}

const holders: Record<Permission, readonly Somebody[]> = {
  "admin:access": ["admin", "super_admin"],
  "admin:billing": ["admin", "super_admin"],
  "admin:users": ["admin", "super_admin"],
  "admin:rounds": ["admin", "super_admin"],
  "admin:system": ["super_admin"],
};

function expected(access: Access, who: Somebody): string {
  if (access === "anyone") return "may";
  if (who === "anonymous") return "unauthenticated";
  if (access === "signed in") return "may";
  return holders[access]?.includes(who) ? "may" : "forbidden";
}

test("every server action has its place in the table, and none is missing", async () => {
  expect([...(await everyAction()).keys()].sort()).toEqual(Object.keys(actions).sort());
});

test.each(Object.keys(actions))("%s refuses exactly those who may not", async (name) => {
  const [access, input] = actions[name] ?? ["anyone", () => ({})];
  const action = (await everyAction()).get(name);
  if (!action) throw new Error(`${name} is an action`);
  for (const who of everybody) {
    const ctx = await contextFor(who);
    const parsed = action.schema.parse(await input());
    const answer = await answerTo(() => action.command(ctx, parsed));
    expect(`${who}: ${answer}`).toBe(`${who}: ${expected(access, who)}`);
  }
});

async function grant(userId: string, permission: Permission, expiresAt: Date | null) {
  await testDb().execute(sql`
    insert into permission_grant (user_id, permission, reason, granted_by, granted_at, expires_at)
    values (${userId}, ${permission}, 'a test', ${userId}, ${noon.toISOString()}::timestamptz,
      ${expiresAt?.toISOString() ?? null}::timestamptz)`);
}

const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);

test("a granted permission holds until the instant it expires, and opens nothing else", async () => {
  const session = await signUp(visitor(), { email: email(), password });
  await grant(session.userId, "admin:rounds", minutes(10));
  const all = await everyAction();
  const may = async (name: string, at: Date) => {
    const ctx = await contextOf(session, at);
    const input = await actions[name]?.[1]();
    return answerTo(async () => all.get(name)?.command(ctx, all.get(name)?.schema.parse(input)));
  };
  expect(await may("bounty.pauseRoundAction", minutes(9))).toBe("may");
  expect(await may("settings.changeSettingAction", minutes(9))).toBe("forbidden");
  expect(await may("bounty.pauseRoundAction", minutes(10))).toBe("forbidden");
  await grant(session.userId, "admin:*", null);
  expect(await may("bounty.pauseRoundAction", minutes(60))).toBe("may");
  expect(await may("settings.changeSettingAction", minutes(60))).toBe("may");
});

test("a wildcard covers the verbs of its own area only", async () => {
  const session = await signUp(visitor(), { email: email(), password });
  await grant(session.userId, "user:*", null);
  const ctx = await contextOf(session);
  const all = await everyAction();
  for (const name of Object.keys(actions).filter((key) => actions[key]?.[0].includes(":"))) {
    const input = all.get(name)?.schema.parse(await actions[name]?.[1]());
    expect(await answerTo(async () => all.get(name)?.command(ctx, input))).toBe("forbidden");
  }
});

test("a suspended person is nobody, whatever their role and grants", async () => {
  const session = await signUp(visitor(), { email: email(), password });
  await grant(session.userId, "admin:*", null);
  await testDb().execute(
    sql`update app_user set role = 'super_admin', suspended_at = now() where id = ${session.userId}`,
  );
  expect(await resolveActor(testDb(), session.token, noon)).toEqual({ kind: "anonymous" });
  await testDb().execute(sql`update app_user set suspended_at = null where id = ${session.userId}`);
  expect(await resolveActor(testDb(), session.token, noon)).toMatchObject({ role: "super_admin" });
});
