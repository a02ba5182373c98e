// A process of its own: times what a turn costs in credits, held and then posted, beside a plain
// movement of the ledger. Run as `charges.ts <rounds> <turns a round>`; answers in JSON.
import { connect } from "@/db/client";
import { appUser } from "@/db/schema/user";
import { type Tx, transact } from "@/db/transaction";
import { type Id, newId } from "@/lib/core/id";
import { grantCredits, holdCredits, postCredits } from "@/lib/credit";
import { env } from "@/lib/env";
import { openAccount, postTransfers } from "@/lib/ledger";
import type { Address } from "@/lib/ledger/contract";

const PEOPLE = 200;
const [rounds = 5, turns = 400] = process.argv.slice(2).map(Number);
const db = connect(env().DATABASE_URL, 8);
const start = new Date();
const people = Array.from({ length: PEOPLE }, () => newId("user", start));
const wallet = (id: Id<"user">): Address => `credit:bench:${id}`;
const fund: Address = "credit:bench-fund";
let count = 0;

async function enter(userId: Id<"user">): Promise<void> {
  const handle = userId.replaceAll("_", "-").slice(-24);
  await transact(db, async (tx) => {
    await tx.insert(appUser).values({ id: userId, handle, createdAt: start });
    await grantCredits(tx, {
      userId,
      bucket: "purchased",
      amount: 1_000_000_000_000n,
      key: `bench.grant:${userId}`,
      code: "bench.grant",
      memo: {},
      at: start,
    });
    await openAccount(tx, { address: fund, kind: "fund", hot: true, at: start });
    await openAccount(tx, { address: wallet(userId), kind: "user", at: start });
    await transfer(tx, "credit:sales", wallet(userId), 1_000_000_000_000n);
  });
}

function transfer(tx: Tx, debit: Address, credit: Address, amount: bigint) {
  count += 1;
  const legs = [{ op: "transfer" as const, debit, credit, amount }];
  const at = new Date();
  return postTransfers(tx, { key: `bench.move:${count}`, code: "bench.move", legs, at });
}

async function turn(userId: Id<"user">): Promise<void> {
  count += 1;
  const key = `bench.turn:${count}`;
  const at = new Date();
  const { chargeId } = await transact(db, (tx) =>
    holdCredits(tx, {
      key,
      userId,
      feature: "chat",
      model: "house/companion",
      subject: "bench",
      worst: 500_000n,
      memo: {},
      expiresAt: new Date(at.getTime() + 600_000),
      at,
    }),
  );
  const facts = { inputTokens: 900, outputTokens: 300, model: "house/companion" };
  await transact(db, (tx) => postCredits(tx, { chargeId, amount: 120_000n, ...facts, at }));
}

/** Milliseconds each, with so many at once. */
async function timed(lanes: number, work: (userId: Id<"user">) => Promise<unknown>) {
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let done = lane; done < turns; done += lanes)
        await work(people[done % PEOPLE] as Id<"user">);
    }),
  );
  return (performance.now() - begun) / turns;
}

for (const userId of people) await enter(userId);
const move = (userId: Id<"user">) =>
  transact(db, (tx) => transfer(tx, wallet(userId), fund, 1_000n));
await timed(8, turn); // everybody's day is brought, and code is warm
await timed(8, move);
const results: Record<string, { turn: number[]; move: number[] }> = {};
for (let round = 0; round < rounds; round++)
  for (const lanes of [1, 8]) {
    const result = results[lanes] ?? { turn: [], move: [] };
    results[lanes] = result;
    // Each round begins with the other one, so that neither is always first.
    for (const name of round % 2 ? (["turn", "move"] as const) : (["move", "turn"] as const))
      result[name].push(await timed(lanes, name === "turn" ? turn : move));
  }
await db.$client.end();
process.stdout.write(JSON.stringify(results));
