import { beforeAll, expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { signUp, startGuest } from "@/lib/auth";
import { signIn } from "@/lib/auth/sign-in";
import type { Id } from "@/lib/core/id";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenRound } from "@/lib/testing/given-bounty";
import { fresh } from "@/lib/testing/given-ledger";
import { contextOf, visitor } from "@/lib/testing/given-people";
import {
  codeOf,
  confirmAddress,
  days,
  givenInvited,
  givenMember,
  gotBy,
  invitedOf,
  joined,
  nothing,
  origin,
  play,
  runReferrals,
  sweepAt,
} from "@/lib/testing/given-referral";
import { attribute } from "./attribute";

let round: Id<"round">;

beforeAll(async () => {
  await givenHouse({ now: joined });
  round = await givenRound({ now: joined });
});

test("one inviter for ever: a second link changes nothing, not even at the same instant", async () => {
  const [ada, rob, ben] = [await givenMember(), await givenMember(), await givenMember()];
  const codes = [await codeOf(ada), await codeOf(rob)];
  const noted = await Promise.all(
    codes.map((code) =>
      transact(testDb(), (tx) => attribute(tx, { userId: ben.userId, code, at: joined })),
    ),
  );
  expect(noted.filter(Boolean)).toHaveLength(1);
  expect([...(await invitedOf(ada)), ...(await invitedOf(rob))]).toHaveLength(1);
});

test("nobody invites themselves, nor whoever invited them, and a code of nobody is nothing", async () => {
  const ada = await givenMember();
  const ben = await givenInvited(ada);
  const note = async (userId: Id<"user">, code: string) =>
    transact(testDb(), (tx) => attribute(tx, { userId, code, at: joined }));
  expect(await note(ada.userId, await codeOf(ada))).toBe(false);
  expect(await note(ada.userId, await codeOf(ben))).toBe(false);
  expect(await note(ada.userId, "aaaaaaaa")).toBe(false);
  expect(await note(ada.userId, "'; drop table referral; --")).toBe(false);
});

test("who signs in with an invitation in their browser is not invited by it", async () => {
  const [ada, ben] = [await givenMember(), await givenMember()];
  const from = { ...visitor(joined), origin: origin({ invitation: await codeOf(ada) }) };
  await signIn(from, { email: ben.email, password: "the feather is lighter" });
  await runReferrals();
  expect(await invitedOf(ada)).toEqual([]);
});

test("a guest who came by a link keeps their inviter when they upgrade, also by another link", async () => {
  const [ada, rob] = [await givenMember(), await givenMember()];
  const from = origin({ invitation: await codeOf(ada) });
  const guest = await startGuest({ ...visitor(joined), origin: from });
  await runReferrals();
  const later = { ...from, invitation: await codeOf(rob) };
  const upgrade = { email: `${fresh("guest")}@example.com`, password: "the feather is lighter" };
  await signUp({ ...(await contextOf(guest, joined)), origin: later }, upgrade);
  await runReferrals();
  expect(await invitedOf(ada)).toHaveLength(1);
  expect(await invitedOf(rob)).toEqual([]);
});

test("a guest who follows a link before they upgrade was brought by it", async () => {
  const ada = await givenMember();
  const guest = await startGuest({ ...visitor(joined), origin: origin() });
  const from = origin({ invitation: await codeOf(ada) });
  const upgrade = { email: `${fresh("guest")}@example.com`, password: "the feather is lighter" };
  await signUp({ ...(await contextOf(guest, joined)), origin: from }, upgrade);
  await runReferrals();
  expect(await invitedOf(ada)).toHaveLength(1);
});

test("what a friend did before they came by the link counts for nothing", async () => {
  const ada = await givenMember();
  const ben = await givenMember();
  await confirmAddress(ben);
  await play(ben, round, { count: 3, at: joined });
  const code = await codeOf(ada);
  await transact(testDb(), (tx) => attribute(tx, { userId: ben.userId, code, at: days(1) }));
  await sweepAt(days(9));
  expect(await gotBy(ada, days(9))).toEqual(nothing);
});
