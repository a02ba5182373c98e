import { Transaction } from "@solana/web3.js";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { compareChain, readAttempt } from "@/lib/bounty";
import { type Id, newId } from "@/lib/core/id";
import { closeAlarm } from "@/lib/onchain/operation/close-alarm";
import { memo } from "@/lib/platform/solana/memo";
import { refund } from "@/lib/platform/solana/programs/bounty/instructions";
import { testDb } from "@/lib/testing/database";
import { givenPlayer } from "@/lib/testing/given-bounty";
import { givenChain } from "@/lib/testing/given-chain";
import { roundById } from "../repository";
import { chainTermsOf, key } from "./chain-round";
import { attemptBytes } from "./names";
import { prepareEntry } from "./prepare-entry";

const PAD = 60;

test("an event that was hidden behind a padded log is an alarm, and the books differ by it", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const [player, stranger] = [await chain.player(), await chain.player()];
  const attemptId = await chain.pay(player, roundId, "Good evening. Is it cold down there?");
  chain.net.network.advance(6);
  chain.pass(1_801);
  const terms = chainTermsOf(await roundById(testDb(), roundId));
  const noise = Array.from({ length: PAD }, () => memo("-", stranger.signer.publicKey));
  const [payer, mint] = [key(player.wallet), key(terms.mint)];
  const of = { lottery: key(terms.lottery), payer, mint, attempt: attemptBytes(attemptId) };
  const transaction = new Transaction().add(...noise, refund(of, key(terms.program)));
  const signature = await chain.connection.sendTransaction(transaction, [stranger.signer]);
  chain.net.network.advance(6);
  const landed = await chain.connection.getTransaction(signature, {
    maxSupportedTransactionVersion: 0,
  });
  expect(landed?.meta).toMatchObject({ err: null });
  expect(landed?.meta?.logMessages).toContain("Log truncated");
  expect(await chain.usdcOf(player.wallet)).toBe(1_000_000_000n);

  await chain.settle();
  const { rows: alarms } = await testDb().execute(
    sql`select kind, subject, cleared_at from onchain_alarm`,
  );
  expect(alarms).toContainEqual({ kind: "cut_log", subject: signature, cleared_at: null });
  expect(alarms.filter(({ kind }) => kind === "cut_log")).toHaveLength(1);
  const books = await compareChain(chain.house);
  expect(books?.equal).toBe(false);
  expect(books?.rounds.find((round) => round.roundId === roundId)).toMatchObject({
    pool: { equal: true },
    escrow: { ledger: "10000000", database: "10000000", chain: "0", equal: false },
  });

  const admin = await givenPlayer(0n, { ...chain.options, role: "admin" });
  const reason = "The refund was looked up.";
  const close = async (who: typeof admin) =>
    closeAlarm(who, { alarmId: (await cutAlarm())?.id ?? newId("alarm", who.now()), reason });
  await expect(close(player)).rejects.toMatchObject({ code: "forbidden" });
  await close(admin);
  await close(admin);
  expect((await cutAlarm())?.cleared).toBe(true);
  const { rows: audited } = await testDb().execute(
    sql`select count(*)::int as count from audit_entry where action = 'onchain.close_alarm'`,
  );
  expect(audited).toEqual([{ count: 1 }]);
});

test("a payment that was hidden comes back in the open, and stops nothing", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const [player, stranger] = [await chain.player(), await chain.player()];
  const wish = {
    roundId,
    wallet: player.wallet,
    message: "Nobody hears it.",
    idempotencyKey: "hidden-payment",
  };
  const entry = await prepareEntry(player, wish);
  const paying = Transaction.from(Buffer.from(entry.transaction, "base64"));
  const { programId } = memo("-", player.signer.publicKey);
  const noise = Array.from({ length: 46 }, () => ({
    programId,
    keys: [],
    data: Buffer.from("-"),
  }));
  const hidden = new Transaction().add(...noise, ...paying.instructions);
  const signature = await chain.connection.sendTransaction(hidden, [player.signer]);
  chain.net.network.advance(6);
  const landed = await chain.connection.getTransaction(signature, {
    maxSupportedTransactionVersion: 0,
  });
  expect(landed?.meta).toMatchObject({ err: null });
  expect(landed?.meta?.logMessages).toContain("Log truncated");
  expect(await chain.usdcOf(player.wallet)).toBe(990_000_000n);
  await chain.settle();
  expect((await compareChain(chain.house))?.equal).toBe(false);

  chain.pass(1_801);
  const terms = chainTermsOf(await roundById(testDb(), roundId));
  const attempt = attemptBytes(entry.attemptId);
  const of = {
    lottery: key(terms.lottery),
    payer: key(player.wallet),
    mint: key(terms.mint),
    attempt,
  };
  const back = new Transaction().add(refund(of, key(terms.program)));
  await chain.connection.sendTransaction(back, [stranger.signer]);
  chain.net.network.advance(6);
  expect(await chain.usdcOf(player.wallet)).toBe(1_000_000_000n);
  await chain.settle();
  expect(await compareChain(chain.house)).toMatchObject({ equal: true, waiting: 0 });

  const next = await chain.pay(stranger, roundId, "Good evening. Is it cold down there?");
  await chain.settle();
  expect((await readAttempt(chain.house, next)).attempt).toMatchObject({ state: "rejected" });
});

async function cutAlarm() {
  const { rows } = await testDb().execute<{ id: Id<"alarm">; cleared: boolean }>(
    sql`select id, cleared_at is not null as cleared from onchain_alarm where kind = 'cut_log'`,
  );
  return rows[0];
}
