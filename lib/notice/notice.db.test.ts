import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { emailMessage } from "@/db/schema/email";
import { transact } from "@/db/transaction";
import type { Context, UserActor } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { setLetters } from "@/lib/email/preference/set-letters";
import { drainOutbox } from "@/lib/outbox";
import { testContext } from "@/lib/testing/context";
import { testDatabaseUrl, testDb } from "@/lib/testing/database";
import { givenPerson, noon } from "@/lib/testing/given-people";
import { until } from "@/lib/testing/until";
import {
  exportPerson,
  followNotices,
  forgetPerson,
  mailNotice,
  markRead,
  notify,
  openNoticeHub,
  readNotices,
  readUnread,
  sweepNotices,
} from ".";
import type { NoticeState } from "./contract";
import { setMailed } from "./set-mailed";

type Person = { ctx: Context; userId: Id<"user">; email: string };
let rob: Person;

async function given(): Promise<Person> {
  const { ctx, session, email } = await givenPerson();
  return { ctx, userId: session.userId, email };
}

beforeAll(async () => {
  rob = await given();
});

let facts = 0;
const fresh = () => `fact-${facts++}`;

function robbed(person: Person, { ref = fresh(), at = noon, by = rob } = {}) {
  return transact(testDb(), (tx) =>
    notify(tx, {
      userId: person.userId,
      kind: "heist_victim",
      otherId: by.userId,
      data: { points: "12" },
      ref,
      at,
    }),
  );
}

const handleOf = ({ ctx }: Person) => (ctx.actor as UserActor).handle;
const titles = async ({ ctx }: Person) =>
  (await readNotices(ctx, { limit: 30 })).items.map(({ title }) => title);
const lettersTo = async (address: string) =>
  (await testDb().select().from(emailMessage).where(sql`to_address = ${address}`)).filter(
    ({ subject }) => subject.includes("robbed"),
  );
const drain = (now: Date) =>
  drainOutbox(testContext({ now }), { "notice.mail": mailNotice, "email.send": async () => {} });

test("a fact is told once, also when it is told eight times at once", async () => {
  const eve = await given();
  const ref = fresh();
  await Promise.all(Array.from({ length: 8 }, () => robbed(eve, { ref })));
  expect(await titles(eve)).toEqual([`${handleOf(rob)} robbed you of 12 points`]);
  expect(await readUnread(eve.ctx)).toBe(1);
});

test("a notice is its reader's alone: nobody else reads it or marks it as read", async () => {
  const [eve, mallory] = [await given(), await given()];
  await robbed(eve);
  const { items } = await readNotices(eve.ctx, { limit: 30 });
  expect(await titles(mallory)).toEqual([]);
  await markRead(mallory.ctx, { ids: items.map(({ id }) => id) });
  await markRead(mallory.ctx, { ids: "all" });
  expect(await readUnread(eve.ctx)).toBe(1);
});

test("what is not committed is told to nobody", async () => {
  const eve = await given();
  const failing = transact(testDb(), async (tx) => {
    await notify(tx, { userId: eve.userId, kind: "shield_expired", data: {}, ref: "s", at: noon });
    throw new Error("the heist failed");
  });
  await expect(failing).rejects.toThrow("the heist failed");
  expect(await titles(eve)).toEqual([]);
});

test("what is told late stands where it belongs in time, on pages of any size", async () => {
  const eve = await given();
  const hours = [3, 1, 5, 5, 2, 4];
  for (const [index, hour] of hours.entries())
    await transact(testDb(), (tx) =>
      notify(tx, {
        userId: eve.userId,
        kind: "heist_victim",
        data: { points: String(index) },
        ref: fresh(),
        at: new Date(noon.getTime() + hour * 3_600_000),
      }),
    );
  for (const limit of [1, 2, 4, 6]) {
    const found = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await readNotices(eve.ctx, { limit, ...(after ? { after } : {}) });
      found.push(...page.items);
      after = page.next;
    }
    expect(found.map(({ title }) => Number(/\d+/.exec(title)?.[0]))).toEqual([3, 2, 5, 0, 4, 1]);
  }
});

test("pages follow each other without a gap, newest first, and by kind", async () => {
  const eve = await given();
  for (let count = 0; count < 5; count++) await robbed(eve);
  await transact(testDb(), (tx) =>
    notify(tx, { userId: eve.userId, kind: "shield_expired", data: {}, ref: "s", at: noon }),
  );
  const first = await readNotices(eve.ctx, { limit: 4 });
  const rest = await readNotices(eve.ctx, { limit: 4, after: first.next ?? "" });
  const ids = [...first.items, ...rest.items].map(({ id }) => BigInt(id));
  expect(ids).toHaveLength(6);
  expect(ids).toEqual([...ids].sort((a, b) => Number(b - a)));
  expect(rest.next).toBeNull();
  const shields = await readNotices(eve.ctx, { limit: 4, kinds: ["shield_expired"] });
  expect(shields.items.map(({ kind }) => kind)).toEqual(["shield_expired"]);
  await markRead(eve.ctx, { ids: "all", kinds: ["shield_expired"] });
  expect(await readUnread(eve.ctx)).toBe(5);
});

test("an open page hears what comes, and after its listener was cut off what came meanwhile", async () => {
  const eve = await given();
  const hub = openNoticeHub(testContext(), testDatabaseUrl(), { lookMs: 3_600_000 });
  const gone = new AbortController();
  const heard: NoticeState[] = [];
  const following = (async () => {
    for await (const state of followNotices(eve.ctx, hub, gone.signal)) heard.push(state);
  })();
  const last = () => heard.at(-1);
  await until(() => last()?.unread === 0);
  await robbed(eve);
  await until(() => last()?.unread === 1);
  await testDb().execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'anubis-listener' and datname = current_database()`);
  await robbed(eve);
  await until(() => last()?.unread === 2);
  expect(last()?.newest).toHaveLength(2);
  await markRead(eve.ctx, { ids: "all" });
  await until(() => last()?.unread === 0);
  gone.abort();
  await following;
  await hub.close();
});

test("no letter comes of a heist unless its reader wants one", async () => {
  const eve = await given();
  await verify(eve);
  await robbed(eve);
  await drain(noon);
  expect(await lettersTo(eve.email)).toEqual([]);
  await setMailed(eve.ctx, { kinds: ["heist_victim"] });
  await robbed(eve);
  await drain(noon);
  await drain(noon);
  expect(await lettersTo(eve.email)).toHaveLength(1);
});

test("a letter waits for the end of quiet hours, and does not come if the notice was read by then", async () => {
  const [eve, mallory] = [await given(), await given()];
  for (const person of [eve, mallory]) {
    await verify(person);
    await setMailed(person.ctx, { kinds: ["heist_victim"] });
    const quiet = { from: "11:00", to: "13:00", zone: "UTC" };
    await setLetters(person.ctx, { off: [], quiet });
    await robbed(person);
  }
  const { rows } = await testDb().execute(sql`
    select run_at from graphile_worker.jobs where task_identifier = 'notice.mail'`);
  const end = new Date("2026-03-01T13:00:00.000Z").getTime();
  expect(rows.map(({ run_at }) => new Date(run_at as string).getTime())).toEqual([end, end]);
  await markRead(mallory.ctx, { ids: "all" });
  await testDb().execute(sql`update graphile_worker._private_jobs set run_at = now()`);
  await drain(new Date(end));
  expect(await lettersTo(eve.email)).toHaveLength(1);
  expect(await lettersTo(mallory.email)).toHaveLength(0);
});

test("no letter goes to an address that nobody has shown to be theirs", async () => {
  const eve = await given();
  await setMailed(eve.ctx, { kinds: ["heist_victim"] });
  await robbed(eve);
  await drain(noon);
  expect(await lettersTo(eve.email)).toEqual([]);
});

test("who is deleted is told nothing more of, and has no name in what others were told", async () => {
  const [eve, mallory] = [await given(), await given()];
  await robbed(eve, { by: mallory });
  await robbed(mallory, { by: eve });
  await transact(testDb(), (tx) => forgetPerson(tx, { userId: mallory.userId }));
  expect(await titles(eve)).toEqual(["Somebody robbed you of 12 points"]);
  expect(await exportPerson(testDb(), mallory.userId)).toEqual({ letters: [], notices: [] });
});

test("notices of long ago are removed, and no others", async () => {
  const eve = await given();
  await robbed(eve, { at: new Date("2025-08-01T12:00:00.000Z") });
  await robbed(eve);
  await sweepNotices(testContext({ now: noon }));
  expect(await titles(eve)).toHaveLength(1);
});

async function verify({ userId }: Person): Promise<void> {
  await testDb().execute(sql`
    update app_user set email_verified_at = ${noon.toISOString()} where id = ${userId}`);
}

test("whoever is not signed in reads nothing", async () => {
  const ctx = testContext({ actor: { kind: "anonymous" } });
  await expect(readNotices(ctx, { limit: 30 })).rejects.toMatchObject({ reason: "auth.required" });
});
