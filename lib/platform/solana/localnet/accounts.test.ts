import { readFileSync } from "node:fs";
import { Keypair, LAMPORTS_PER_SOL, SystemProgram, Transaction } from "@solana/web3.js";
import { expect, test } from "vitest";
import { startTestLocalnet } from "@/lib/testing/localnet";
import { stakingProgram } from "../programs/token/addresses";
import { associatedTokenAddress, TOKEN_PROGRAM } from "../spl/addresses";
import { createAssociatedTokenAccount, transferChecked } from "../spl/instructions";

/** Alice and bob with test dollars, of which alice has sent bob some. */
async function givenDollars() {
  const net = await startTestLocalnet();
  const connection = net.connect("processed");
  const [alice, bob] = [Keypair.generate(), Keypair.generate().publicKey];
  const mint = net.usdcMint;
  net.faucet.giveSol(alice.publicKey, BigInt(LAMPORTS_PER_SOL));
  net.faucet.giveUsdc(alice.publicKey, 1_000_000_000n);
  const [from, to] = [
    associatedTokenAddress(alice.publicKey, mint),
    associatedTokenAddress(bob, mint),
  ];
  const transaction = new Transaction().add(
    createAssociatedTokenAccount({ payer: alice.publicKey, owner: bob, mint }),
    transferChecked({
      from,
      mint,
      to,
      authority: alice.publicKey,
      amount: 250_500_000n,
      decimals: 6,
    }),
  );
  const signature = await connection.sendTransaction(transaction, [alice]);
  return { net, connection, alice, bob, mint, from, to, signature };
}

test("test dollars have six decimals and are counted exactly", async () => {
  const { connection, mint, from, to } = await givenDollars();
  expect((await connection.getTokenSupply(mint)).value).toEqual({
    amount: "1000000000",
    decimals: 6,
    uiAmount: 1_000,
    uiAmountString: "1000",
  });
  expect((await connection.getTokenAccountBalance(to)).value.uiAmountString).toBe("250.5");
  const largest = await connection.getTokenLargestAccounts(mint);
  expect(largest.value.map(({ address, amount }) => [address, amount])).toEqual([
    [from, "749500000"],
    [to, "250500000"],
  ]);
});

test("of the tokens that are staked there are a hundred million, and once staking is set up nobody can mint more", async () => {
  const { net, connection, bob } = await givenDollars();
  const mint = async () => (await connection.getParsedAccountInfo(net.tokenMint)).value?.data;
  net.faucet.giveToken(bob, 5_000_000n);
  net.network.addProgram(stakingProgram, readFileSync("programs/token.so"), null);
  net.network.advance(2);
  net.faucet.foundToken(bob, bob);
  net.network.advance(2);
  expect(await mint()).toMatchObject({
    parsed: { info: { supply: "100000000000000", decimals: 6, mintAuthority: null } },
  });
  expect(() => net.faucet.foundToken(bob, bob)).toThrow("could not pay");
  const held = await connection.getTokenAccountBalance(associatedTokenAddress(bob, net.tokenMint));
  expect(held.value.amount).toBe("5000000");
});

test("what somebody holds is found by owner, by mint and by program", async () => {
  const { connection, bob, mint, to } = await givenDollars();
  const byMint = await connection.getTokenAccountsByOwner(bob, { mint });
  expect(byMint.value.map(({ pubkey }) => pubkey)).toEqual([to]);
  const named = await connection.getParsedTokenAccountsByOwner(bob, { programId: TOKEN_PROGRAM });
  expect(named.value[0]?.account.data).toMatchObject({
    program: "spl-token",
    parsed: { info: { mint: mint.toBase58(), tokenAmount: { amount: "250500000" } } },
  });
  const stranger = Keypair.generate().publicKey;
  expect((await connection.getTokenAccountsByOwner(stranger, { mint })).value).toEqual([]);
  const noMint = connection.getTokenAccountsByOwner(bob, { mint: stranger });
  await expect(noMint).rejects.toThrow(/could not find mint/);
});

test("a program's accounts are filtered by size and by bytes", async () => {
  const { connection, bob, mint, to } = await givenDollars();
  const find = async (filters: Parameters<typeof connection.getProgramAccounts>[1]) =>
    (await connection.getProgramAccounts(TOKEN_PROGRAM, filters)).map(({ pubkey }) => pubkey);
  const owner = { memcmp: { offset: 32, bytes: bob.toBase58() } };
  expect(await find({ filters: [{ dataSize: 165 }, owner] })).toEqual([to]);
  expect(await find({ filters: [{ dataSize: 82 }, owner] })).toEqual([]);
  expect(await find({ filters: [{ dataSize: 82 }] })).toContainEqual(mint);
  const bytes = bob.toBuffer().toString("base64");
  const inBase64 = { memcmp: { offset: 32, bytes, encoding: "base64" as const } };
  expect(await find({ filters: [inBase64] })).toEqual([to]);
  const [sliced] = await connection.getProgramAccounts(TOKEN_PROGRAM, {
    filters: [owner],
    dataSlice: { offset: 64, length: 8 },
  });
  expect(sliced?.account.data.readBigUInt64LE()).toBe(250_500_000n);
});

test("a transaction tells what it did to token accounts, and what its programs called", async () => {
  const { net, bob, mint, signature } = await givenDollars();
  net.network.advance(1);
  const found = await net
    .connect()
    .getTransaction(signature, { maxSupportedTransactionVersion: 0 });
  const { preTokenBalances, postTokenBalances, innerInstructions } = found?.meta ?? {};
  expect(preTokenBalances).toHaveLength(1);
  expect(postTokenBalances).toHaveLength(2);
  const received = postTokenBalances?.find(({ owner }) => owner === bob.toBase58());
  expect(received).toMatchObject({
    mint: mint.toBase58(),
    programId: TOKEN_PROGRAM.toBase58(),
    uiTokenAmount: { amount: "250500000", decimals: 6 },
  });
  // Making the account called the token program and the system program.
  expect(innerInstructions?.[0]?.instructions.length).toBeGreaterThanOrEqual(3);
});

test("accounts are read one by one and together, and what is not there is nothing", async () => {
  const { connection, alice, to } = await givenDollars();
  const nobody = Keypair.generate().publicKey;
  const [first, second, third] = await connection.getMultipleAccountsInfo([
    alice.publicKey,
    to,
    nobody,
  ]);
  expect(first).toMatchObject({ owner: SystemProgram.programId, executable: false });
  expect(second?.data).toHaveLength(165);
  expect(third).toBeNull();
  expect(await connection.getAccountInfo(nobody)).toBeNull();
  expect(await connection.getBalance(nobody)).toBe(0);
  expect((await connection.getAccountInfo(TOKEN_PROGRAM))?.executable).toBe(true);
});

test("an account costs what keeps it free of rent", async () => {
  const { connection, to } = await givenDollars();
  const rent = await connection.getMinimumBalanceForRentExemption(165);
  expect(rent).toBe(2_039_280);
  expect(await connection.getBalance(to)).toBe(rent);
});

test("an account whose lamports are all gone is gone", async () => {
  const { connection } = await givenDollars();
  const leaving = Keypair.generate();
  await connection.requestAirdrop(leaving.publicKey, LAMPORTS_PER_SOL);
  const all = SystemProgram.transfer({
    fromPubkey: leaving.publicKey,
    toPubkey: Keypair.generate().publicKey,
    lamports: LAMPORTS_PER_SOL - 5_000,
  });
  await connection.sendTransaction(new Transaction().add(all), [leaving]);
  expect(await connection.getAccountInfo(leaving.publicKey)).toBeNull();
});
