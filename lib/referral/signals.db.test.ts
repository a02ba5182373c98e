import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { referralSignal } from "@/db/schema/referral";
import type { Id } from "@/lib/core/id";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer, givenRound } from "@/lib/testing/given-bounty";
import { fresh } from "@/lib/testing/given-ledger";
import {
  codeOf,
  confirmAddress,
  days,
  givenInvited,
  givenMember,
  givenPlayed,
  gotBy,
  invitedOf,
  joined,
  type Member,
  nothing,
  origin,
  play,
  reward,
  sweepAt,
} from "@/lib/testing/given-referral";
import { listOpenCases } from "./list-cases";

let round: Id<"round">;

beforeAll(async () => {
  await givenHouse({ now: joined });
  round = await givenRound({ now: joined });
});

const kindsOf = async ({ userId }: Member) =>
  (await testDb().select().from(referralSignal))
    .filter(({ invitedId }) => invitedId === userId)
    .map(({ kind }) => kind);

test("a second account on one's own device gives nothing, and is shown to the house", async () => {
  const ada = await givenMember();
  const second = await givenPlayed(round, ada, { device: ada.ctx.origin.device ?? "" });
  await sweepAt(days(8));
  expect(await gotBy(ada)).toEqual(nothing);
  expect(await kindsOf(second)).toEqual(["shared_device"]);
  expect(await invitedOf(ada, days(8))).toMatchObject([{ state: "waiting", checking: true }]);
});

test("a second account from one's own network gives nothing, also in another browser", async () => {
  const ada = await givenMember();
  const second = await givenPlayed(round, ada, { address: ada.ctx.origin.address });
  await sweepAt(days(8));
  expect(await gotBy(ada)).toEqual(nothing);
  expect(await kindsOf(second)).toEqual(["shared_address"]);
});

test("the same IPv6 network is known by its first half, and an inside address tells nothing", async () => {
  const ada = await givenMember(origin({ address: "2001:db8:1:2::1" }));
  await givenPlayed(round, ada, { address: "2001:db8:1:2:aaaa:bbbb:cccc:dddd" });
  const rob = await givenMember(origin({ address: "10.0.0.1" }));
  await givenPlayed(round, rob, { address: "10.0.0.1" });
  await sweepAt(days(8));
  expect(await gotBy(ada)).toEqual(nothing);
  expect(await gotBy(rob)).toEqual(reward);
});

test("one's own mailbox under another spelling gives nothing", async () => {
  const [name, at] = [fresh("jane"), days(0)];
  const ada = await givenMember(origin(), { email: `${name}@gmail.com`, at });
  await confirmAddress(ada);
  const code = await codeOf(ada);
  const second = await givenMember(origin({ invitation: code }), {
    email: `${name}+again@googlemail.com`,
  });
  await confirmAddress(second);
  await testDb().execute(sql`update protection_identity set proven = true`);
  await play(second, round);
  await sweepAt(days(8));
  expect(await kindsOf(second)).toEqual(["shared_identity"]);
  expect(await gotBy(ada)).toEqual(nothing);
});

test("two accounts whose money goes to one wallet give no reward", async () => {
  const ada = await givenMember();
  const ben = await givenPlayed(round, ada);
  for (const { userId } of [ada, ben])
    await testDb().execute(sql`
      insert into auth_payout_wallet (user_id, address, since)
      values (${userId}, ${`wallet-of-${ada.userId}`}, ${joined.toISOString()})`);
  await sweepAt(days(8));
  expect(await kindsOf(ben)).toEqual(["shared_payout"]);
  expect(await gotBy(ada)).toEqual(nothing);
});

test("friends of one inviter on one device are shown to the house", async () => {
  const ada = await givenMember();
  const device = fresh("device");
  const [first, second] = [
    await givenPlayed(round, ada, { device }),
    await givenPlayed(round, ada, { device }),
  ];
  await sweepAt(days(8));
  expect(await gotBy(ada)).toEqual(nothing);
  expect(await kindsOf(first)).toEqual(["shared_device"]);
  expect(await kindsOf(second)).toEqual(["shared_device"]);
});

test("a burst of sign-ups by one link, and addresses of a few minutes, wait for the house", async () => {
  const ada = await givenMember();
  const many = [];
  for (let count = 0; count < 5; count++) many.push(await givenInvited(ada));
  expect(await kindsOf(many[4] as Member)).toEqual(["sign_up_burst"]);
  const rob = await givenMember();
  const eve = await givenInvited(rob, {}, { email: `${fresh("x")}@mailinator.com` });
  expect(await kindsOf(eve)).toEqual(["disposable_email"]);
  const admin = await givenPlayer(0n, { role: "admin" });
  const cases = await listOpenCases(admin);
  const signalOf = (person: Member) =>
    cases.find(({ invitedId }) => invitedId === person.userId)?.signals[0]?.evidence;
  expect(signalOf(many[4] as Member)).toBe("5 came by this link within an hour");
  expect(signalOf(eve)).toBe("mailinator.com");
});
