import { Keypair, PublicKey, Transaction, TransactionInstruction } from "@solana/web3.js";
import { expect, test } from "vitest";
import { startTestLocalnet } from "@/lib/testing/localnet";
import { programDataAddress, UPGRADEABLE_LOADER } from "./program-data";
import { Vm } from "./vm";

const MEMO = new PublicKey("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr");
/** A program that is at hand without a compiler: it logs what it is given. */
const code = Vm.genesis().account(MEMO.toBytes())?.data ?? new Uint8Array(0);
const id = Keypair.generate().publicKey;
const authority = Keypair.generate().publicKey;

const say = (text: string) =>
  new TransactionInstruction({ programId: id, keys: [], data: Buffer.from(text) });

test("a program that the chain begins with runs, and shows who may change it", async () => {
  const net = await startTestLocalnet({ programs: [{ id, code, authority }] });
  const connection = net.connect("finalized");
  const payer = Keypair.generate();
  net.faucet.giveSol(payer.publicKey, 1_000_000_000n);
  net.network.advance(3);
  const signature = await connection.sendTransaction(new Transaction().add(say("hello")), [payer]);
  net.network.advance(3);
  const found = await connection.getTransaction(signature, { maxSupportedTransactionVersion: 0 });
  expect(found?.meta?.logMessages).toContain("Program log: hello");

  const program = await connection.getAccountInfo(id);
  expect(program).toMatchObject({ executable: true, owner: UPGRADEABLE_LOADER });
  expect(new PublicKey(program?.data.subarray(4) ?? [])).toEqual(programDataAddress(id));
  const data = (await connection.getAccountInfo(programDataAddress(id)))?.data;
  expect(data?.[12]).toBe(1);
  expect(new PublicKey(data?.subarray(13, 45) ?? [])).toEqual(authority);
  expect(Buffer.from(code).equals(data?.subarray(45) ?? Buffer.alloc(0))).toBe(true);
});

test("a program that nobody may change says so", async () => {
  const net = await startTestLocalnet({ programs: [{ id, code }] });
  const found = await net.connect("finalized").getAccountInfo(programDataAddress(id));
  expect(found?.data.subarray(12, 45)).toEqual(Buffer.alloc(33));
});

test("a program can be deployed later, is final like a transaction, and is dropped like one", async () => {
  const net = await startTestLocalnet();
  const payer = Keypair.generate();
  net.faucet.giveSol(payer.publicKey, 1_000_000_000n);
  net.network.advance(5);
  net.network.addProgram(id, code);
  expect(await net.connect("processed").getAccountInfo(id)).not.toBeNull();
  expect(await net.connect("finalized").getAccountInfo(id)).toBeNull();
  net.network.dropUnfinalised();
  expect(await net.connect("processed").getAccountInfo(id)).toBeNull();
  net.network.addProgram(id, code);
  net.network.advance(3);
  expect(await net.connect("finalized").getAccountInfo(id)).not.toBeNull();
  const signature = await net
    .connect("finalized")
    .sendTransaction(new Transaction().add(say("hello")), [payer]);
  expect(net.network.ledger.history.get(signature)?.meta.err).toBeNull();
});

test("what is no program is not deployed, and the chain goes on", async () => {
  const net = await startTestLocalnet();
  expect(() => net.network.addProgram(id, Buffer.from("nonsense"))).toThrow(/program/);
  net.network.advance(1);
  expect(await net.connect("processed").getAccountInfo(id)).toBeNull();
});
