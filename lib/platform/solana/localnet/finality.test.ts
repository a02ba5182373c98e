import {
  type Connection,
  Keypair,
  LAMPORTS_PER_SOL,
  SYSVAR_CLOCK_PUBKEY,
  SystemProgram,
  Transaction,
} from "@solana/web3.js";
import { beforeEach, expect, test } from "vitest";
import { startTestLocalnet, type TestLocalnet } from "@/lib/testing/localnet";
import type { Commitment } from "./commitment";

let net: TestLocalnet;
let alice: Keypair;
let at: Record<Commitment, Connection>;
const bob = Keypair.generate().publicKey;
const now = () => 1_790_000_000_000;
const TX = { maxSupportedTransactionVersion: 0 } as const;

beforeEach(async () => {
  net = await startTestLocalnet({ now });
  at = {
    processed: net.connect("processed"),
    confirmed: net.connect("confirmed"),
    finalized: net.connect("finalized"),
  };
  alice = Keypair.generate();
  await at.processed.requestAirdrop(alice.publicKey, 10 * LAMPORTS_PER_SOL);
  net.network.advance(5);
});

const balances = async () => ({
  processed: await at.processed.getBalance(bob),
  confirmed: await at.confirmed.getBalance(bob),
  finalized: await at.finalized.getBalance(bob),
});

async function sign(lamports = 1e9, commitment: Commitment = "finalized") {
  const transaction = new Transaction().add(
    SystemProgram.transfer({ fromPubkey: alice.publicKey, toPubkey: bob, lamports }),
  );
  transaction.feePayer = alice.publicKey;
  transaction.recentBlockhash = (await at[commitment].getLatestBlockhash()).blockhash;
  transaction.sign(alice);
  return transaction.serialize();
}

test("a payment is seen, then confirmed a slot later, then final two slots later", async () => {
  const signature = await at.processed.sendRawTransaction(await sign());
  const status = async () =>
    (await at.processed.getSignatureStatus(signature)).value?.confirmationStatus;
  const history = async (connection: Connection) =>
    (await connection.getSignaturesForAddress(bob)).length;

  expect(await status()).toBe("processed");
  expect(await balances()).toEqual({ processed: 1e9, confirmed: 0, finalized: 0 });
  expect(await at.confirmed.getTransaction(signature, TX)).toBeNull();
  expect(await history(at.confirmed)).toBe(0);

  net.network.advance(1);
  expect(await status()).toBe("confirmed");
  expect(await balances()).toEqual({ processed: 1e9, confirmed: 1e9, finalized: 0 });
  expect(await at.confirmed.getTransaction(signature, TX)).not.toBeNull();
  expect(await at.finalized.getTransaction(signature, TX)).toBeNull();
  expect([await history(at.confirmed), await history(at.finalized)]).toEqual([1, 0]);

  net.network.advance(2);
  expect(await status()).toBe("finalized");
  expect(await balances()).toEqual({ processed: 1e9, confirmed: 1e9, finalized: 1e9 });
  expect(await at.finalized.getTransaction(signature, TX)).not.toBeNull();
  expect(await history(at.finalized)).toBe(1);
});

test("each commitment stands at a slot of its own", async () => {
  const slot = await at.processed.getSlot();
  expect(await at.confirmed.getSlot()).toBe(slot - 1);
  expect(await at.finalized.getSlot()).toBe(slot - 3);
  const ahead = at.finalized.getBalanceAndContext(bob, { minContextSlot: slot });
  await expect(ahead).rejects.toThrow(/Minimum context slot/);
});

test("what is not final can be dropped, and then it never was", async () => {
  const kept = await at.processed.sendRawTransaction(await sign(1e9));
  net.network.advance(3);
  const raw = await sign(2e9, "processed");
  const dropped = await at.processed.sendRawTransaction(raw);
  net.network.advance(2);
  expect(await at.confirmed.getBalance(bob)).toBe(3e9);

  net.network.dropUnfinalised();

  expect(await balances()).toEqual({ processed: 1e9, confirmed: 1e9, finalized: 1e9 });
  const { value } = await at.processed.getSignatureStatuses([kept, dropped]);
  expect([value[0]?.confirmationStatus, value[1]]).toEqual(["finalized", null]);
  expect(await at.confirmed.getTransaction(dropped, TX)).toBeNull();
  const known = await at.confirmed.getSignaturesForAddress(bob);
  expect(known.map(({ signature }) => signature)).toEqual([kept]);
  // It named a block that is gone.
  await expect(at.processed.sendRawTransaction(raw)).rejects.toThrow(/Blockhash not found/);
});

test("a dropped payment that names a final block can be sent again", async () => {
  const raw = await sign(2e9, "finalized");
  const signature = await at.processed.sendRawTransaction(raw);
  net.network.dropUnfinalised();
  expect(await at.processed.getBalance(bob)).toBe(0);
  expect(await at.processed.sendRawTransaction(raw)).toBe(signature);
  net.network.advance(3);
  expect(await at.finalized.getBalance(bob)).toBe(2e9);
});

test("slots go on after a drop, under other blocks", async () => {
  const slot = await at.processed.getSlot();
  const [old, kept] = [net.network.ledger.hashes.at(slot), net.network.ledger.hashes.at(slot - 3)];
  net.network.dropUnfinalised();
  expect(await at.processed.getSlot()).toBe(slot);
  expect(net.network.ledger.hashes.at(slot)).not.toBe(old);
  expect(net.network.ledger.hashes.at(slot - 3)).toBe(kept);
  net.network.dropUnfinalised();
  net.network.advance(1);
  expect(await at.processed.getSlot()).toBe(slot + 1);
});

test("the preflight looks at the chain as it is told to", async () => {
  const poor = Keypair.generate();
  await at.processed.requestAirdrop(poor.publicKey, 1e9);
  const transaction = new Transaction().add(
    SystemProgram.transfer({ fromPubkey: poor.publicKey, toPubkey: bob, lamports: 5e8 }),
  );
  transaction.feePayer = poor.publicKey;
  transaction.recentBlockhash = (await at.finalized.getLatestBlockhash()).blockhash;
  transaction.sign(poor);
  const raw = transaction.serialize();
  const early = at.finalized.sendRawTransaction(raw, { preflightCommitment: "finalized" });
  await expect(early).rejects.toThrow(/no record of a prior credit/);
  await at.finalized.sendRawTransaction(raw, { preflightCommitment: "processed" });
  expect(await at.processed.getBalance(bob)).toBe(5e8);
});

test("the clock that programs read can be moved ahead, and never goes back", async () => {
  const clock = async () => {
    const account = await at.processed.getAccountInfo(SYSVAR_CLOCK_PUBKEY);
    return Number(account?.data.readBigInt64LE(32));
  };
  expect(await clock()).toBe(1_790_000_000);
  net.network.warp(86_400);
  expect(await clock()).toBe(1_790_086_400);
  net.network.advance(10);
  expect(await clock()).toBe(1_790_086_400);
  expect(await at.processed.getBlockTime(await at.processed.getSlot())).toBe(1_790_086_400);
});

test("left alone, slots follow the clock", async () => {
  let milliseconds = 1_790_000_000_000;
  const living = await startTestLocalnet({ slotMs: 400, now: () => milliseconds });
  const connection = living.connect("processed");
  const before = await connection.getSlot();
  milliseconds += 4_000;
  expect(await connection.getSlot()).toBe(before + 10);
  milliseconds -= 10_000; // a clock that is set back
  expect(await connection.getSlot()).toBe(before + 10);
});
