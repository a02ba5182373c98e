import {
  ComputeBudgetProgram,
  type Connection,
  Ed25519Program,
  Keypair,
  LAMPORTS_PER_SOL,
  SystemProgram,
  Transaction,
  TransactionMessage,
  VersionedTransaction,
} from "@solana/web3.js";
import { beforeEach, expect, test } from "vitest";
import { startTestLocalnet, type TestLocalnet } from "@/lib/testing/localnet";

let net: TestLocalnet;
let connection: Connection;
let alice: Keypair;
const bob = Keypair.generate().publicKey;

beforeEach(async () => {
  net = await startTestLocalnet();
  connection = net.connect("processed");
  alice = Keypair.generate();
  await connection.requestAirdrop(alice.publicKey, 5 * LAMPORTS_PER_SOL);
});

const pay = (lamports: number) =>
  SystemProgram.transfer({ fromPubkey: alice.publicKey, toPubkey: bob, lamports });

test("an airdrop arrives, and two equal ones in one block both do", async () => {
  await connection.requestAirdrop(alice.publicKey, 5 * LAMPORTS_PER_SOL);
  expect(await connection.getBalance(alice.publicKey)).toBe(10 * LAMPORTS_PER_SOL);
});

test("a transfer moves what it says, and costs five thousand lamports a signature", async () => {
  const signature = await connection.sendTransaction(new Transaction().add(pay(1e9)), [alice]);
  expect(await connection.getBalance(bob)).toBe(1e9);
  expect(await connection.getBalance(alice.publicKey)).toBe(4e9 - 5_000);
  net.network.advance(1);
  const found = await net.connect().getTransaction(signature, TX);
  expect(found?.meta).toMatchObject({
    err: null,
    fee: 5_000,
    preBalances: [5e9, 0, 1],
    postBalances: [4e9 - 5_000, 1e9, 1],
    computeUnitsConsumed: 150,
  });
  expect(found?.meta?.logMessages).toContain("Program 11111111111111111111111111111111 success");
});

const TX = { maxSupportedTransactionVersion: 0 } as const;

test("it is confirmed over the websocket as soon as its block is", async () => {
  const confirmed = net.connect("confirmed");
  net.network.advance(1);
  const latest = await confirmed.getLatestBlockhash();
  const transaction = new Transaction({ feePayer: alice.publicKey, ...latest }).add(pay(1e9));
  transaction.sign(alice);
  const signature = await confirmed.sendRawTransaction(transaction.serialize());
  const waiting = confirmed.confirmTransaction({ signature, ...latest }, "confirmed");
  net.network.advance(1);
  expect((await waiting).value.err).toBeNull();
});

test("a versioned transaction is simulated, sent, and told back as one", async () => {
  const message = new TransactionMessage({
    payerKey: alice.publicKey,
    recentBlockhash: (await connection.getLatestBlockhash()).blockhash,
    instructions: [pay(1e9)],
  }).compileToV0Message();
  const transaction = new VersionedTransaction(message);
  const simulated = await connection.simulateTransaction(transaction, {
    sigVerify: false,
    accounts: { encoding: "base64", addresses: [bob.toBase58()] },
  });
  expect(simulated.value).toMatchObject({ err: null, accounts: [{ lamports: 1e9 }] });
  expect(await connection.getBalance(bob)).toBe(0);
  transaction.sign([alice]);
  const signature = await connection.sendTransaction(transaction);
  net.network.advance(1);
  const found = await net.connect().getTransaction(signature, TX);
  expect(found?.version).toBe(0);
  expect(found?.transaction.message.staticAccountKeys[0]).toEqual(alice.publicKey);
  const named = await net.connect().getParsedTransaction(signature, TX);
  expect(named?.transaction.message.accountKeys[0]).toMatchObject({ signer: true, writable: true });
  await expect(net.connect().getTransaction(signature)).rejects.toThrow(/not supported/);
});

test("a simulation without signatures says what a stale transaction would do", async () => {
  const message = new TransactionMessage({
    payerKey: alice.publicKey,
    recentBlockhash: bob.toBase58(),
    instructions: [pay(1e9)],
  }).compileToV0Message();
  const transaction = new VersionedTransaction(message);
  const stale = await connection.simulateTransaction(transaction);
  expect(stale.value.err).toBe("BlockhashNotFound");
  const renewed = await connection.simulateTransaction(transaction, {
    replaceRecentBlockhash: true,
  });
  expect(renewed.value.err).toBeNull();
  const both = { replaceRecentBlockhash: true, sigVerify: true };
  await expect(connection.simulateTransaction(transaction, both)).rejects.toThrow(/sigVerify/);
  await expect(connection.simulateTransaction(transaction, { sigVerify: true })).resolves.toEqual(
    expect.objectContaining({ value: expect.objectContaining({ err: "BlockhashNotFound" }) }),
  );
});

test("what would fail is refused before it costs anything, with its logs", async () => {
  const sending = connection.sendTransaction(new Transaction().add(pay(1e12)), [alice]);
  const error = await sending.catch((reason) => reason);
  expect(error.message).toContain("custom program error: 0x1");
  expect(error.logs.join()).toContain("insufficient lamports");
  expect(await connection.getBalance(alice.publicKey)).toBe(5e9);
});

test("sent without a look, it fails in its block and pays for it", async () => {
  const options = { skipPreflight: true };
  const transaction = new Transaction().add(pay(1e12));
  const signature = await connection.sendTransaction(transaction, [alice], options);
  const { value } = await connection.getSignatureStatus(signature);
  expect(value?.err).toEqual({ InstructionError: [0, { Custom: 1 }] });
  expect(await connection.getBalance(alice.publicKey)).toBe(5e9 - 5_000);
});

test("who has nothing to pay the fee with is in no block", async () => {
  const poor = Keypair.generate();
  const nothing = SystemProgram.transfer({
    fromPubkey: poor.publicKey,
    toPubkey: bob,
    lamports: 1,
  });
  const send = async (options = {}) => {
    const transaction = new Transaction().add(nothing);
    transaction.feePayer = poor.publicKey;
    transaction.recentBlockhash = (await connection.getLatestBlockhash()).blockhash;
    transaction.sign(poor);
    return connection.sendRawTransaction(transaction.serialize(), options);
  };
  await expect(send()).rejects.toThrow(/no record of a prior credit/);
  const signature = await send({ skipPreflight: true });
  expect((await connection.getSignatureStatus(signature)).value).toBeNull();
});

test("the same transaction counts once", async () => {
  const transaction = new Transaction().add(pay(1e9));
  transaction.feePayer = alice.publicKey;
  transaction.recentBlockhash = (await connection.getLatestBlockhash()).blockhash;
  transaction.sign(alice);
  const raw = transaction.serialize();
  const signature = await connection.sendRawTransaction(raw);
  await expect(connection.sendRawTransaction(raw)).rejects.toThrow(/already been processed/);
  expect(await connection.sendRawTransaction(raw, { skipPreflight: true })).toBe(signature);
  expect(await connection.getBalance(bob)).toBe(1e9);
});

test("a forged signature is refused, looked at before or not", async () => {
  const transaction = new Transaction().add(pay(1e9));
  transaction.feePayer = alice.publicKey;
  transaction.recentBlockhash = (await connection.getLatestBlockhash()).blockhash;
  transaction.sign(alice);
  const raw = transaction.serialize();
  raw[10] = (raw[10] ?? 0) ^ 1;
  await expect(connection.sendRawTransaction(raw)).rejects.toThrow(/verification failure/);
  const blind = connection.sendRawTransaction(raw, { skipPreflight: true });
  await expect(blind).rejects.toThrow(/verification failure/);
  expect(await connection.getBalance(bob)).toBe(0);
});

test("a transaction may name a block for 150 slots", async () => {
  const transaction = new Transaction().add(pay(1e9));
  transaction.feePayer = alice.publicKey;
  const { blockhash, lastValidBlockHeight } = await connection.getLatestBlockhash();
  transaction.recentBlockhash = blockhash;
  transaction.sign(alice);
  net.network.advance(150);
  expect(await connection.getBlockHeight()).toBe(lastValidBlockHeight);
  expect((await connection.isBlockhashValid(blockhash)).value).toBe(true);
  net.network.advance(1);
  expect((await connection.isBlockhashValid(blockhash)).value).toBe(false);
  const late = connection.sendRawTransaction(transaction.serialize());
  await expect(late).rejects.toThrow(/Blockhash not found/);
  expect(await connection.getBalance(bob)).toBe(0);
});

test("what a fee is said to be is what is charged", async () => {
  const verify = Ed25519Program.createInstructionWithPrivateKey({
    privateKey: alice.secretKey,
    message: Buffer.from("verdict"),
  });
  const price = ComputeBudgetProgram.setComputeUnitPrice({ microLamports: 1_000_003 });
  const limit = ComputeBudgetProgram.setComputeUnitLimit({ units: 50_001 });
  const cases = [
    [pay(1e6)],
    [price, limit, pay(1e6)],
    [price, pay(1e6)],
    [price, verify, pay(1e6)],
  ];
  for (const instructions of cases) {
    const transaction = new Transaction().add(...instructions);
    transaction.feePayer = alice.publicKey;
    transaction.recentBlockhash = (await connection.getLatestBlockhash()).blockhash;
    const said = await connection.getFeeForMessage(transaction.compileMessage());
    const before = await connection.getBalance(alice.publicKey);
    await connection.sendTransaction(transaction, [alice]);
    const charged = before - 1e6 - (await connection.getBalance(alice.publicKey));
    expect(said.value).toBe(charged);
    net.network.advance(1);
  }
});

test("signatures of an address come newest first, page by page", async () => {
  const sent: string[] = [];
  for (let each = 0; each < 5; each += 1) {
    const transaction = new Transaction().add(pay(1e6 + each));
    sent.unshift(await connection.sendTransaction(transaction, [alice]));
    if (each % 2 === 0) net.network.advance(1); // two of them share a block
  }
  net.network.advance(3);
  const confirmed = net.connect("finalized");
  const page = async (options = {}) =>
    (await confirmed.getSignaturesForAddress(bob, options)).map(({ signature }) => signature);
  expect(await page()).toEqual(sent);
  expect(await page({ limit: 2 })).toEqual(sent.slice(0, 2));
  expect(await page({ before: sent[1], limit: 2 })).toEqual(sent.slice(2, 4));
  expect(await page({ until: sent[2] })).toEqual(sent.slice(0, 2));
  expect(await page({ before: sent[0], until: sent[4] })).toEqual(sent.slice(1, 4));
  const [first] = await confirmed.getSignaturesForAddress(alice.publicKey, { limit: 1 });
  expect(first).toMatchObject({ err: null, memo: null, confirmationStatus: "finalized" });
});

test("a block holds what was sent in its slot, and an empty slot has an empty block", async () => {
  net.network.advance(1);
  const slot = await connection.getSlot();
  const signature = await connection.sendTransaction(new Transaction().add(pay(1e6)), [alice]);
  net.network.advance(3);
  const finalized = net.connect("finalized");
  const block = await finalized.getBlock(slot, TX);
  expect(block?.transactions.map(({ transaction }) => transaction.signatures[0])).toEqual([
    signature,
  ]);
  expect(block?.parentSlot).toBe(slot - 1);
  expect(await finalized.getBlockTime(slot)).toBe(block?.blockTime);
  expect(await finalized.getBlocks(0)).toEqual(Array.from({ length: slot + 1 }, (_, at) => at));
  net.network.advance(1);
  expect((await finalized.getBlock(slot + 1, TX))?.transactions).toEqual([]);
  await expect(finalized.getBlock(slot + 2, TX)).rejects.toThrow(/not available/);
});
