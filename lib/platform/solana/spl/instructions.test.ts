import { Keypair, PublicKey, Transaction, type TransactionInstruction } from "@solana/web3.js";
import { FailedTransactionMetadata, LiteSvm } from "litesvm/dist/internal.js";
import { beforeEach, expect, test } from "vitest";
import { associatedTokenAddress } from "./addresses";
import {
  burnChecked,
  closeTokenAccount,
  createAssociatedTokenAccount,
  createMint,
  mintTo,
  setAuthority,
  transferChecked,
} from "./instructions";
import { MINT_BYTES, readMint, readTokenAccount } from "./layout";

/** The SPL Token program itself decides here whether an instruction is what it says. */
let svm: LiteSvm;
const alice = Keypair.generate();
const bob = Keypair.generate().publicKey;
const mintKey = Keypair.generate();
const mint = mintKey.publicKey;
const authority = alice.publicKey;
const aliceTokens = associatedTokenAddress(alice.publicKey, mint);
const bobTokens = associatedTokenAddress(bob, mint);

beforeEach(() => {
  svm = new LiteSvm();
  svm.airdrop(alice.publicKey.toBytes(), 10n ** 10n);
  const lamports = Number(svm.minimumBalanceForRentExemption(BigInt(MINT_BYTES)));
  const made = createMint({
    payer: authority,
    mint,
    lamports,
    decimals: 6,
    mintAuthority: authority,
    freezeAuthority: bob,
  });
  expect(send(made, [mintKey])).toBeNull();
  expect(
    send([
      createAssociatedTokenAccount({ payer: authority, owner: authority, mint }),
      createAssociatedTokenAccount({ payer: authority, owner: bob, mint }),
      mintTo({ mint, account: aliceTokens, authority, amount: 1_000n }),
    ]),
  ).toBeNull();
});

test("a mint is made with its decimals, its authorities and what was minted", () => {
  expect(readMint(bytesOf(mint))).toEqual({
    supply: 1_000n,
    decimals: 6,
    isInitialized: true,
    mintAuthority: authority,
    freezeAuthority: bob,
  });
});

test("a mint without anybody to freeze accounts has none", () => {
  const other = Keypair.generate();
  const lamports = Number(svm.minimumBalanceForRentExemption(BigInt(MINT_BYTES)));
  const made = { payer: authority, mint: other.publicKey, lamports, decimals: 0 };
  expect(send(createMint({ ...made, mintAuthority: bob }), [other])).toBeNull();
  expect(readMint(bytesOf(other.publicKey))).toMatchObject({
    mintAuthority: bob,
    freezeAuthority: null,
    decimals: 0,
  });
});

test("an associated account belongs to its owner, and making it twice changes nothing", () => {
  expect(
    send([createAssociatedTokenAccount({ payer: authority, owner: authority, mint })]),
  ).toBeNull();
  expect(readTokenAccount(bytesOf(aliceTokens))).toEqual({
    mint,
    owner: authority,
    amount: 1_000n,
    state: "initialized",
    delegate: null,
    delegatedAmount: 0n,
    closeAuthority: null,
    nativeReserve: null,
  });
});

test("an address that no key has, a program's own, can keep tokens", () => {
  const [vault] = PublicKey.findProgramAddressSync([Buffer.from("vault")], bob);
  expect(
    send([
      createAssociatedTokenAccount({ payer: authority, owner: vault, mint }),
      mintTo({ mint, account: associatedTokenAddress(vault, mint), authority, amount: 7n }),
    ]),
  ).toBeNull();
  expect(amountAt(associatedTokenAddress(vault, mint))).toBe(7n);
});

test("tokens move exactly, and not under other decimals than the mint's", () => {
  const move = { from: aliceTokens, mint, to: bobTokens, authority, amount: 250n };
  expect(send([transferChecked({ ...move, decimals: 6 })])).toBeNull();
  expect([amountAt(aliceTokens), amountAt(bobTokens)]).toEqual([750n, 250n]);
  expect(send([transferChecked({ ...move, decimals: 5 })])).toMatch(/Error/);
  expect(send([transferChecked({ ...move, amount: 751n, decimals: 6 })])).toMatch(/Error/);
  expect([amountAt(aliceTokens), amountAt(bobTokens)]).toEqual([750n, 250n]);
});

test("burnt tokens leave the account and the supply", () => {
  const burn = burnChecked({ account: aliceTokens, mint, authority, amount: 400n, decimals: 6 });
  expect(send([burn])).toBeNull();
  expect(amountAt(aliceTokens)).toBe(600n);
  expect(readMint(bytesOf(mint))?.supply).toBe(600n);
});

test("nobody mints after the authority was given up", () => {
  expect(send([setAuthority({ target: mint, authority, type: "mint", next: null })])).toBeNull();
  expect(readMint(bytesOf(mint))?.mintAuthority).toBeNull();
  expect(send([mintTo({ mint, account: aliceTokens, authority, amount: 1n })])).toMatch(/Error/);
});

test("an authority passes to the one who is named", () => {
  expect(send([setAuthority({ target: mint, authority, type: "mint", next: bob })])).toBeNull();
  expect(readMint(bytesOf(mint))?.mintAuthority).toEqual(bob);
});

test("an empty account is closed, one with tokens is not", () => {
  const close = closeTokenAccount({ account: aliceTokens, to: bob, authority });
  expect(send([close])).toMatch(/Error/);
  const rent = svm.getBalance(aliceTokens.toBytes());
  const burn = burnChecked({ account: aliceTokens, mint, authority, amount: 1_000n, decimals: 6 });
  expect(send([burn, close])).toBeNull();
  expect(svm.getAccount(aliceTokens.toBytes())).toBeNull();
  expect(svm.getBalance(bob.toBytes())).toBe(rent);
});

test("what is no token account or mint is not read as one", () => {
  expect(readTokenAccount(bytesOf(mint))).toBeNull();
  expect(readMint(bytesOf(aliceTokens))).toBeNull();
  expect(readMint(new Uint8Array(0))).toBeNull();
});

test("an amount that no account can hold is refused before it is signed", () => {
  const mintAll = (amount: bigint) => mintTo({ mint, account: aliceTokens, authority, amount });
  expect(() => mintAll(2n ** 64n)).toThrow(RangeError);
  expect(() => mintAll(-1n)).toThrow(RangeError);
  expect(send([mintAll(2n ** 64n - 1_001n)])).toBeNull();
  expect(amountAt(aliceTokens)).toBe(2n ** 64n - 1n);
});

/** Runs a transaction of alice's; null when it succeeded, else what the machine said. */
function send(instructions: TransactionInstruction[], signers: Keypair[] = []): string | null {
  svm.expireBlockhash();
  const transaction = new Transaction().add(...instructions);
  transaction.recentBlockhash = svm.latestBlockhash();
  transaction.sign(alice, ...signers);
  const result = svm.sendLegacyTransaction(transaction.serialize());
  return result instanceof FailedTransactionMetadata ? `Error ${result.err()}` : null;
}

function bytesOf(address: PublicKey): Uint8Array {
  const account = svm.getAccount(address.toBytes());
  if (!account) throw new Error(`No account at ${address}`);
  return account.data();
}

const amountAt = (address: PublicKey) => readTokenAccount(bytesOf(address))?.amount;
