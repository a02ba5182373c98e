import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { bountyAttempt } from "@/db/schema/bounty";
import { onchainEvent } from "@/db/schema/onchain";
import { transact } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { postTransfers } from "@/lib/ledger";
import { testDb } from "@/lib/testing/database";
import { messageThatWins } from "@/lib/testing/given-bounty";
import { type GivenChain, givenChain } from "@/lib/testing/given-chain";
import { withSecondDb } from "@/lib/testing/second-database";
import { registry } from "@/lib/wiring";
import { poolOf } from "../../round/accounts";
import { chainSource } from "../accounts";
import { replayChain } from "./replay-chain";

const replay = (ctx: GivenChain["house"]) =>
  withSecondDb((db) => replayChain(ctx, { ...ctx, db }, registry));

/** A round with a lost attempt and a prize. */
async function played(): Promise<{ chain: GivenChain; roundId: Id<"round">; won: Id<"attempt"> }> {
  const chain = await givenChain();
  const roundId = await chain.round();
  const [loser, winner] = [await chain.player(), await chain.player()];
  await chain.pay(loser, roundId, "Good evening. Is it cold down there?");
  await chain.settle();
  const won = await chain.pay(winner, roundId, await messageThatWins(roundId));
  await chain.settle();
  return { chain, roundId, won };
}

test("a replay of a played round is the same, and whatever was altered here is found and named", async () => {
  const { chain, roundId, won } = await played();
  const db = testDb();
  const same = await replay(chain.house);
  expect(same.differences).toEqual([]);
  expect(same).toMatchObject({ underWay: 0, counts: { round: 1, fee: 2, funds: 1 } });
  expect(same.counts.event).toBeGreaterThanOrEqual(6);

  const [event] = await db.select().from(onchainEvent).where(eq(onchainEvent.name, "PrizePaid"));
  if (!event) throw new Error("A prize was paid.");
  const key = `${event.signature}:${event.index}`;
  const one = and(eq(onchainEvent.signature, event.signature), eq(onchainEvent.index, event.index));
  const set = (change: Partial<typeof event>) => db.update(onchainEvent).set(change).where(one);

  await set({ data: { ...event.data, amount: "1" } });
  expect((await replay(chain.house)).differences).toMatchObject([{ book: "event", key }]);
  await db.delete(onchainEvent).where(one);
  expect((await replay(chain.house)).differences).toMatchObject([
    { book: "event", key, live: null },
  ]);
  await db.insert(onchainEvent).values({ ...event, index: 9 });
  expect((await replay(chain.house)).differences).toMatchObject([
    { book: "event", key, live: null },
    { book: "event", key: `${event.signature}:9`, replayed: null },
  ]);
  await db.update(onchainEvent).set({ index: event.index }).where(eq(onchainEvent.index, 9));

  await set({ appliedAt: null, error: "it does not fit" });
  const waits = await replay(chain.house);
  expect(waits).toMatchObject({ underWay: 0, differences: [{ book: "waits", key }] });
  await set({ appliedAt: event.appliedAt, error: null });

  await db.update(bountyAttempt).set({ payout: 1n }).where(eq(bountyAttempt.id, won));
  await transact(db, (tx) =>
    postTransfers(tx, {
      key: "test.wrong",
      code: "bounty.floor",
      legs: [{ op: "transfer", debit: chainSource, credit: poolOf(roundId), amount: 7n }],
      at: chain.house.now(),
    }),
  );
  const books = (await replay(chain.house)).differences.map(({ book }) => book);
  expect(books).toEqual(["fee", "round"]);
});
