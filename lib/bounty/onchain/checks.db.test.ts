import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { onchainAlarm, onchainCheck, onchainCursor, onchainTransaction } from "@/db/schema/onchain";
import { transact } from "@/db/transaction";
import { checkBooks, compareChain, readAttempt } from "@/lib/bounty";
import { postTransfers } from "@/lib/ledger";
import { scanGaps } from "@/lib/onchain";
import { testDb } from "@/lib/testing/database";
import { type GivenChain, givenChain } from "@/lib/testing/given-chain";
import { registry } from "@/lib/wiring";
import { poolOf } from "../round/accounts";
import { chainSource } from "./accounts";

const db = testDb();
const words = "Good evening. Is it cold down there?";

const alarms = (kind: "gap" | "books") =>
  db.select().from(onchainAlarm).where(eq(onchainAlarm.kind, kind));
async function last(kind: "gaps" | "books") {
  const newest = db.select().from(onchainCheck).where(eq(onchainCheck.kind, kind));
  const [row] = await newest.orderBy(desc(onchainCheck.id)).limit(1);
  return row;
}

/** The poller stands behind a payment that it has never read. */
async function skipped(chain: GivenChain, signature: string): Promise<void> {
  const slot = await chain.connection.getSlot("finalized");
  const program = chain.house.chain?.programs.bounty ?? "";
  await db.update(onchainCursor).set({ slot, signature }).where(eq(onchainCursor.address, program));
}

// First: funds are those of all deployments, and each test has one of its own.
test("what is under way is no difference; what differs for minutes is an alarm until it is mended", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const player = await chain.player();
  await chain.pay(player, roundId, words);
  chain.net.network.advance(4); // Final on the chain, and read by nobody yet.
  await checkBooks(chain.house, registry);
  expect(await last("books")).toMatchObject({ outcome: "sound", facts: { seen: 4, found: {} } });
  await chain.settle();

  const post = (key: string, amount: bigint, back = false) =>
    transact(db, (tx) =>
      postTransfers(tx, {
        key,
        code: "bounty.floor",
        legs: [
          back
            ? { op: "transfer", debit: poolOf(roundId), credit: chainSource, amount }
            : { op: "transfer", debit: chainSource, credit: poolOf(roundId), amount },
        ],
        at: chain.house.now(),
      }),
    );
  await post("test.wrong", 7n);
  await checkBooks(chain.house, registry);
  const differs = await last("books");
  expect(differs?.outcome).toBe("differs");
  expect(Object.keys(differs?.facts.found ?? {})).toEqual([expect.stringMatching(/pool$/)]);
  expect(await alarms("books")).toEqual([]);
  for (let time = 0; time < 2; time++) {
    chain.pass(300);
    await checkBooks(chain.house, registry);
  }
  const [alarm, ...more] = await alarms("books");
  expect(more).toEqual([]);
  expect(alarm).toMatchObject({ clearedAt: null });
  expect(alarm?.text).toContain("ledger 107000007, events 107000000, chain 107000000");

  await post("test.right", 7n, true);
  await checkBooks(chain.house, registry);
  expect(await alarms("books")).toMatchObject([{ clearedAt: chain.house.now() }]);
});

test("a payment that was passed by is found, stored, judged, and told of until a scan finds nothing", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  await scanGaps(chain.house, registry);
  expect(await last("gaps")).toMatchObject({ outcome: "sound", facts: { whole: true } });
  const player = await chain.player();
  const attemptId = await chain.pay(player, roundId, words);
  chain.net.network.advance(4);
  const [payment] = await chain.connection.getSignaturesForAddress(
    player.signer.publicKey,
    { limit: 1 },
    "finalized",
  );
  const signature = payment?.signature ?? "";
  await skipped(chain, signature);
  await chain.settle();
  await expect(readAttempt(chain.house, attemptId)).rejects.toMatchObject({ code: "not_found" });

  await scanGaps(chain.house, registry);
  expect(await last("gaps")).toMatchObject({
    outcome: "filled",
    facts: { whole: false, found: { [signature]: "bounty" } },
  });
  expect(await alarms("gap")).toMatchObject([{ subject: "bounty", clearedAt: null }]);
  const [row] = await db
    .select()
    .from(onchainTransaction)
    .where(eq(onchainTransaction.signature, signature));
  expect(row).toMatchObject({ state: "finalised", foundBy: "scan" });
  await chain.settle();
  const { attempt } = await readAttempt(chain.house, attemptId);
  expect(attempt).toMatchObject({ state: "rejected", number: 1 });

  await scanGaps(chain.house, registry);
  expect(await last("gaps")).toMatchObject({ outcome: "sound" });
  expect(await alarms("gap")).toMatchObject([{ clearedAt: chain.house.now() }]);
  const books = await compareChain(chain.house);
  expect(books?.rounds).toMatchObject([{ pool: { equal: true }, escrow: { equal: true } }]);
});
