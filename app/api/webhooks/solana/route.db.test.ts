import { sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { onchainCursor, onchainDelivery, onchainTransaction } from "@/db/schema/onchain";
import { readAttempt, readEntry } from "@/lib/bounty";
import { pollChain } from "@/lib/onchain";
import { drainOutbox } from "@/lib/outbox";
import { testDb } from "@/lib/testing/database";
import { type GivenChain, givenChain } from "@/lib/testing/given-chain";
import { handlers, registry } from "@/lib/wiring";
import { POST } from "./route";

const secret = vi.hoisted(() => {
  process.env.SOLANA_WEBHOOK_SECRET = "what Helius and we have agreed";
  return process.env.SOLANA_WEBHOOK_SECRET;
});
const db = testDb();

/** As Helius sends it. Only the signature is true: nothing else of it may be believed. */
const enhanced = (signature: string, feePayer: string) => [
  {
    accountData: [
      { account: feePayer, nativeBalanceChange: -1_000_000_000, tokenBalanceChanges: [] },
    ],
    description: `${feePayer} transferred 1000000 USDC.`,
    events: {},
    fee: 5_000,
    feePayer,
    instructions: [],
    nativeTransfers: [],
    signature,
    slot: 1,
    source: "UNKNOWN",
    timestamp: 1_767_268_800,
    tokenTransfers: [],
    transactionError: null,
    type: "UNKNOWN",
  },
];

const post = (body: string, authorization = secret) =>
  POST(
    new Request("http://127.0.0.1/api/webhooks/solana", {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body,
    }),
  );

/** The poller stands behind everything that is final now, and will never read it. */
async function passBy({ connection }: GivenChain, signature: string): Promise<void> {
  const slot = await connection.getSlot("finalized");
  await db.update(onchainCursor).set({ slot, signature });
}

const transactions = () =>
  db
    .select({ state: onchainTransaction.state, foundBy: onchainTransaction.foundBy })
    .from(onchainTransaction)
    .where(sql`${onchainTransaction.foundBy} = 'webhook'`);

test("what a webhook tells is stored, looked up on the chain, applied, and becomes a judged attempt", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const player = await chain.player();
  const attemptId = await chain.pay(player, roundId, "Good evening. Is it cold down there?");
  chain.net.network.advance(1);
  const [payment] = await chain.connection.getSignaturesForAddress(
    player.signer.publicKey,
    { limit: 1 },
    "confirmed",
  );
  const signature = payment?.signature ?? "";
  const body = JSON.stringify(enhanced(signature, player.wallet));

  const forged = await post(body, "a guess");
  expect([forged.status, await db.$count(onchainDelivery)]).toEqual([403, 0]);
  for (const response of await Promise.all([post(body), post(body), post(body)])) {
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ received: true });
  }
  expect(await db.select().from(onchainDelivery)).toMatchObject([{ state: "received", body }]);

  await drainOutbox(chain.house, handlers);
  expect(await db.select().from(onchainDelivery)).toMatchObject([{ state: "handled", found: 1 }]);
  expect(await transactions()).toEqual([{ state: "noticed", foundBy: "webhook" }]);
  await pollChain(chain.house, registry);
  expect(await transactions()).toEqual([{ state: "confirmed", foundBy: "webhook" }]);
  expect(await readEntry(player, { attemptId })).toMatchObject({ state: "seen", signature });

  chain.net.network.advance(4);
  await passBy(chain, signature); // From here on nobody but the webhook has named it.
  await chain.settle();
  expect(await transactions()).toEqual([{ state: "finalised", foundBy: "webhook" }]);
  expect((await readAttempt(chain.house, attemptId)).attempt).toMatchObject({
    state: "rejected",
    number: 1,
    price: "10000000",
    payment: { wallet: player.wallet },
  });
  expect(await chain.usdcOf(player.wallet)).toBe(990_000_000n);
});
