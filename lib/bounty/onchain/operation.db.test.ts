import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { notice } from "@/db/schema/notice";
import { onchainAlarm, onchainAside, onchainEvent, onchainOutgoing } from "@/db/schema/onchain";
import { appUser } from "@/db/schema/user";
import { compareChain } from "@/lib/bounty";
import { listSent, pollChain, readOperation } from "@/lib/onchain";
import {
  approveAside,
  proposeAside,
  rejectAside,
  withdrawAside,
} from "@/lib/onchain/operation/set-aside";
import { sendAgain } from "@/lib/onchain/operation/try-again";
import { testDb } from "@/lib/testing/database";
import { givenPlayer } from "@/lib/testing/given-bounty";
import { type GivenChain, givenChain } from "@/lib/testing/given-chain";
import { registry } from "@/lib/wiring";

const db = testDb();
const reason = "it cannot be read";
const words = "Good evening. Is it cold down there?";

beforeEach(async () => {
  await db.delete(onchainAside);
  await db.delete(onchainAlarm);
  await db.delete(onchainOutgoing);
});

async function admin({ options }: GivenChain) {
  const person = await givenPlayer(0n, { ...options, role: "admin" });
  await db.update(appUser).set({ role: "admin" }).where(eq(appUser.id, person.userId));
  return person;
}

/** A payment whose event cannot be read, and one behind it. */
async function stuck(chain: GivenChain) {
  const roundId = await chain.round();
  const [first, second] = [await chain.player(), await chain.player()];
  await chain.pay(first, roundId, words);
  chain.net.network.advance(1);
  await pollChain(chain.house, registry);
  chain.net.network.advance(4);
  const damaged: typeof registry = {
    ...registry,
    appliers: {
      ...registry.appliers,
      "bounty.EntryPaid": async () => {
        throw new Error("this event cannot be read");
      },
    },
  };
  for (let time = 0; time < 2; time++) await pollChain(chain.house, damaged);
  await chain.pay(second, roundId, words);
  chain.net.network.advance(4);
  await pollChain(chain.house, damaged);
  return { damaged, roundId };
}

test("an event that cannot be applied stops its program, is shown, and is told to those who run rounds", async () => {
  const chain = await givenChain();
  const keeper = await admin(chain);
  await stuck(chain);
  const seen = await readOperation(keeper);
  const rounds = seen?.programs.find(({ program }) => program === "bounty");
  expect(rounds).toMatchObject({
    waiting: 2,
    stuck: { name: "EntryPaid", error: "this event cannot be read" },
  });
  expect(seen?.alarms).toMatchObject([{ kind: "stuck", subject: "bounty", clearedAt: null }]);
  const told = and(eq(notice.userId, keeper.userId), eq(notice.kind, "chain_alarm"));
  expect(await db.$count(notice, told)).toBe(1);

  await chain.settle(); // What stopped it is mended.
  const after = await readOperation(keeper);
  expect(after?.programs).toMatchObject([{ waiting: 0, stuck: null }, { waiting: 0 }]);
  expect(after?.alarms).toMatchObject([{ clearedAt: expect.any(String) }]);
  const books = await compareChain(chain.house);
  expect(books?.rounds).toMatchObject([{ pool: { equal: true }, escrow: { equal: true } }]);
});

test("two people set an event aside: then those behind it are applied, and the books say what is missing", async () => {
  const chain = await givenChain();
  const [one, other] = [await admin(chain), await admin(chain)];
  const player = await chain.player();
  const { damaged } = await stuck(chain);
  const rounds = (await readOperation(one))?.programs.find(({ program }) => program === "bounty");
  if (!rounds?.stuck) throw new Error("An event is stuck.");
  const { signature, index } = rounds.stuck;
  const refused = (reason: string) => expect.objectContaining({ reason });

  await expect(proposeAside(player, { signature, index, reason })).rejects.toEqual(
    refused("auth.forbidden"),
  );
  const { id: taken } = await proposeAside(one, { signature, index, reason });
  await expect(proposeAside(other, { signature, index, reason })).rejects.toEqual(
    refused("onchain.aside_proposed"),
  );
  await withdrawAside(one, { asideId: taken, reason });
  const { id: asideId } = await proposeAside(one, { signature, index, reason });
  await expect(approveAside(one, { asideId, reason })).rejects.toEqual(
    refused("onchain.same_person"),
  );
  await expect(withdrawAside(other, { asideId, reason })).rejects.toEqual(
    refused("onchain.not_proposer"),
  );
  const both = await Promise.allSettled([
    approveAside(other, { asideId, reason }),
    rejectAside(other, { asideId, reason }),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const [row] = await db.select().from(onchainAside).where(eq(onchainAside.id, asideId));
  if (row?.state === "rejected") {
    const again = await proposeAside(one, { signature, index, reason });
    await approveAside(other, { asideId: again.id, reason });
  }

  await expect(proposeAside(one, { signature, index, reason })).rejects.toEqual(
    refused("onchain.not_stuck"),
  );
  await pollChain(chain.house, damaged); // The next one is of the same kind, and is next to stop it.
  await chain.settle();
  const [event] = await db
    .select()
    .from(onchainEvent)
    .where(and(eq(onchainEvent.signature, signature), eq(onchainEvent.index, index)));
  expect(event).toMatchObject({ appliedAt: null, setAsideAt: expect.any(Date) });
  expect((await readOperation(one))?.programs).toMatchObject([{ waiting: 0 }, { waiting: 0 }]);
  const books = await compareChain(chain.house);
  expect(books?.rounds).toMatchObject([
    { escrow: { ledger: "0", database: "0", chain: "10000000", equal: false } },
  ]);
});

test("what the chain refused is sent again only where it can land once, and what waits goes at once", async () => {
  const chain = await givenChain();
  const keeper = await admin(chain);
  const row = { payload: {}, tries: 1, plannedAt: chain.house.now(), dueAt: chain.house.now() };
  const later = new Date(chain.house.now().getTime() + 60_000);
  await db.insert(onchainOutgoing).values([
    { ...row, key: "a", kind: "bounty.share", state: "refused", error: "NotExpired" },
    { ...row, key: "b", kind: "token.swap", state: "refused", error: "SlippageExceeded" },
    { ...row, key: "c", kind: "token.swap", state: "planned", dueAt: later },
    { ...row, key: "d", kind: "bounty.share", state: "finalised" },
  ]);
  const sent = await listSent(keeper, registry, { limit: 10 });
  expect(sent.items.map(({ key, again }) => [key, again])).toEqual([
    ["d", null],
    ["c", "waits"],
    ["b", null],
    ["a", "refused"],
  ]);
  await sendAgain(keeper, registry, { key: "a", reason });
  await sendAgain(keeper, registry, { key: "c", reason });
  for (const key of ["b", "d"])
    await expect(sendAgain(keeper, registry, { key, reason })).rejects.toMatchObject({
      reason: "onchain.not_again",
    });
  expect(await db.select().from(onchainOutgoing).orderBy(onchainOutgoing.key)).toMatchObject([
    { key: "a", state: "planned", dueAt: chain.house.now() },
    { key: "b", state: "refused" },
    { key: "c", state: "planned", dueAt: chain.house.now() },
    { key: "d", state: "finalised" },
  ]);
  await db.delete(onchainOutgoing);
});
