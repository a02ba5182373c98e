import { readFileSync } from "node:fs";
import { PublicKey } from "@solana/web3.js";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { notice } from "@/db/schema/notice";
import {
  onchainAlarm,
  onchainCursor,
  onchainEvent,
  onchainOutgoing,
  onchainTransaction,
} from "@/db/schema/onchain";
import { appUser } from "@/db/schema/user";
import { transact } from "@/db/transaction";
import { planTransaction, pollChain } from "@/lib/onchain";
import { testDb } from "@/lib/testing/database";
import { givenPlayer } from "@/lib/testing/given-bounty";
import { type GivenChain, givenChain } from "@/lib/testing/given-chain";
import { startTestLocalnet } from "@/lib/testing/localnet";
import { registry } from "@/lib/wiring";

const db = testDb();
const refused = { code: "conflict", reason: "onchain.other_network" };

beforeEach(async () => {
  await db.delete(onchainAlarm);
});

/** The same house, whose node is on a network that was begun anew: the same programs, another history. */
async function moved({ house }: GivenChain): Promise<GivenChain["house"]> {
  const { chain } = house;
  if (!chain) throw new Error("The house plays on a chain.");
  const id = new PublicKey(chain.programs.bounty);
  const net = await startTestLocalnet({
    now: () => house.now().getTime(),
    programs: [{ id, code: readFileSync("programs/bounty.so") }],
  });
  net.network.advance(5_000); // Further than the old one ever was.
  return { ...house, chain: { ...chain, connection: net.connect("confirmed") } };
}

const stored = async () => ({
  cursors: await db.select().from(onchainCursor).orderBy(onchainCursor.address),
  events: await db.$count(onchainEvent),
  transactions: await db.$count(onchainTransaction),
  outgoing: await db.select().from(onchainOutgoing).orderBy(onchainOutgoing.key),
});

test("a node on another network is refused: nothing is read, sent or moved, and it is told once", async () => {
  const chain = await givenChain();
  const admin = await givenPlayer(0n, { role: "admin" });
  await db.update(appUser).set({ role: "admin" }).where(eq(appUser.id, admin.userId));
  const player = await givenPlayer();
  await chain.round();
  const elsewhere = await moved(chain);
  const wish = { key: "test:elsewhere", kind: "bounty.open", payload: { roundId: "none" } };
  await transact(db, (tx) => planTransaction(tx, elsewhere, wish));
  const before = await stored();
  expect(before.cursors.map(({ genesis }) => genesis)).toEqual(
    Array(2).fill(await chain.connection.getGenesisHash()),
  );
  for (let time = 0; time < 2; time++)
    await expect(pollChain(elsewhere, registry)).rejects.toMatchObject(refused);
  expect(await stored()).toEqual(before);
  const [alarm, ...more] = await db.select().from(onchainAlarm);
  expect(more).toEqual([]);
  expect(alarm).toMatchObject({ kind: "network", clearedAt: null });
  expect(alarm?.text).toContain("SOLANA_RPC_URL");
  const told = (userId: typeof admin.userId) =>
    db.$count(notice, eq(notice.userId, userId)) as Promise<number>;
  expect([await told(admin.userId), await told(player.userId)]).toEqual([1, 0]);

  await db.delete(onchainOutgoing).where(eq(onchainOutgoing.key, wish.key));
  await pollChain(chain.house, registry);
  expect(await db.select().from(onchainAlarm)).toMatchObject([{ clearedAt: chain.house.now() }]);
});

test("a history whose network was never noted is taken over only by a node that knows it", async () => {
  const chain = await givenChain();
  await chain.round();
  await db.update(onchainCursor).set({ genesis: null });
  const elsewhere = await moved(chain);
  await expect(pollChain(elsewhere, registry)).rejects.toMatchObject(refused);
  await db.update(onchainCursor).set({ signature: null, slot: 1_000_000 });
  await expect(pollChain(chain.house, registry)).rejects.toMatchObject(refused);
  await db.update(onchainCursor).set({ slot: 1 });
  await pollChain(chain.house, registry);
  const genesis = await chain.connection.getGenesisHash();
  expect(await db.select().from(onchainCursor)).toMatchObject([{ genesis }, { genesis }]);
});
