import { expect, test } from "vitest";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { freshKey, givenChat, givenTalker } from "@/lib/testing/given-chat";
import { noon } from "@/lib/testing/given-people";
import { lockTurn, renewLeases, requestStop, storePieces, turnById } from "./repository";
import { startTurn } from "./start-turn";

const ctx = testContext({ now: noon });

async function givenTurns(count: number) {
  const turns = [];
  for (let index = 0; index < count; index++) {
    const talker = await givenTalker();
    const chatId = await givenChat(talker, ["thessaly"]);
    const started = await startTurn(talker, { chatId, requestKey: freshKey(), text: "Go on." });
    turns.push(...started.turns);
  }
  return turns;
}

test("storing words, prolonging leases and stopping never wait for one another's rows", async () => {
  const db = testDb();
  const turns = await givenTurns(12);
  const runs = turns.map(({ run }) => run ?? "");
  const until = new Date(noon.getTime() + 60_000);
  const store = async () => {
    for (let from = 0; from < 100; from++)
      await storePieces(
        db,
        turns.map(({ id, run }) => ({ turnId: id, run: run ?? "", from, text: "x" })),
      );
  };
  const renew = async (order: readonly string[]) => {
    for (let each = 0; each < 100; each++)
      expect(await renewLeases(db, order, until)).toHaveLength(turns.length);
  };
  await Promise.all([
    store(),
    renew(runs),
    renew(runs.toReversed()),
    ...turns.map((turn) => db.transaction((tx) => requestStop(tx, turn, ctx.now()))),
  ]);
  const told = await renewLeases(db, runs, until);
  expect(told.map(({ stop }) => stop)).toEqual(turns.map(() => true));
  for (const { id } of turns) expect((await turnById(db, id))?.leaseUntil).toEqual(until);
});

test("a heartbeat does not wait for a turn that is being ended, and takes it for alive", async () => {
  const db = testDb();
  const [first, second] = await givenTurns(2);
  if (!(first?.run && second?.run)) throw new Error("two turns run");
  const until = new Date(noon.getTime() + 90_000);
  const runs = [first.run, second.run];
  await db.transaction(async (tx) => {
    await lockTurn(tx, first.id);
    expect(await renewLeases(db, runs, until)).toHaveLength(2);
  });
  expect((await turnById(db, first.id))?.leaseUntil).toEqual(first.leaseUntil);
  expect((await turnById(db, second.id))?.leaseUntil).toEqual(until);
});
