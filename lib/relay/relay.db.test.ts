import { readFileSync } from "node:fs";
import {
  Keypair,
  PublicKey,
  SystemProgram,
  Transaction,
  type TransactionInstruction,
} from "@solana/web3.js";
import { beforeAll, expect, test } from "vitest";
import type { Context } from "@/lib/context";
import type { Chain } from "@/lib/onchain";
import { readTransaction } from "@/lib/onchain";
import type { LocalnetOptions } from "@/lib/platform/solana/localnet/start";
import { bountyProgram } from "@/lib/platform/solana/programs/bounty/addresses";
import { stakingProgram } from "@/lib/platform/solana/programs/token/addresses";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import {
  createAssociatedTokenAccount,
  transferChecked,
} from "@/lib/platform/solana/spl/instructions";
import { givenHouse, givenPlayer } from "@/lib/testing/given-bounty";
import { startTestLocalnet } from "@/lib/testing/localnet";
import { surprises } from "./contract";
import { fillWallet } from "./fill-wallet";
import { followSigned } from "./follow-signed";
import { lookAhead } from "./look-ahead";
import { noticeSent } from "./notice-sent";
import { readHoldings } from "./read-holdings";
import { readPrograms } from "./read-programs";
import { sendSigned } from "./send-signed";

const ATA_RENT = "2039280";

beforeAll(async () => {
  await givenHouse();
});

async function given(programs: LocalnetOptions["programs"] = []) {
  const net = await startTestLocalnet({ programs });
  const key = Keypair.generate();
  const wallet = key.publicKey.toBase58();
  net.faucet.giveSol(key.publicKey, 1_000_000_000n);
  net.faucet.giveUsdc(key.publicKey, 50_000_000n);
  net.network.advance(3);
  const connection = net.connect("confirmed");
  const usdc = net.usdcMint.toBase58();
  const chain: Chain = {
    cluster: "localnet",
    rpcUrl: net.url,
    wsUrl: net.wsUrl,
    programs: { bounty: bountyProgram.toBase58(), token: stakingProgram.toBase58() },
    mints: { usdc, token: usdc },
    connection,
  };
  const ctx: Context = { ...(await givenPlayer()), chain };

  async function prepared(...instructions: TransactionInstruction[]) {
    const latest = await connection.getLatestBlockhash("finalized"); // A fork does not take it back.
    return new Transaction({ feePayer: key.publicKey, ...latest }).add(...instructions);
  }
  const textOf = (transaction: Transaction) =>
    transaction.serialize({ requireAllSignatures: false }).toString("base64");
  const look = (transaction: Transaction) =>
    lookAhead(ctx, { wallet, transaction: textOf(transaction) });
  /** Pays somebody who has no account for it yet. */
  const payment = (amount: bigint, to = Keypair.generate().publicKey) =>
    prepared(
      createAssociatedTokenAccount({ payer: key.publicKey, owner: to, mint: net.usdcMint }),
      transferChecked({
        mint: net.usdcMint,
        decimals: 6,
        from: associatedTokenAddress(key.publicKey, net.usdcMint),
        to: associatedTokenAddress(to, net.usdcMint),
        authority: key.publicKey,
        amount,
      }),
    );
  return { net, key, wallet, usdc, ctx, chain, prepared, textOf, look, payment };
}

test("a payment is foretold to the unit: what leaves, where it arrives, fee and rent", async () => {
  const { usdc, look, payment, net } = await given();
  const to = Keypair.generate().publicKey;
  const forecast = await look(await payment(7_000_000n, to));
  expect(forecast).toEqual({
    refusal: null,
    fee: "5000",
    rentPaid: ATA_RENT,
    rentBack: "0",
    changes: [{ asset: usdc, change: "-7000000" }],
    others: [
      {
        address: associatedTokenAddress(to, net.usdcMint).toBase58(),
        asset: usdc,
        change: "7000000",
      },
    ],
    handedOver: [],
    unknownPrograms: [],
    otherSigners: [],
  });
  expect(surprises([{ asset: usdc, change: "-7000000" }], forecast)).toEqual([]);
  expect(surprises([{ asset: usdc, change: "-6000000" }], forecast)).toHaveLength(1);
});

test("what was foretold is what then happens, and looking changes nothing", async () => {
  const { key, wallet, ctx, look, payment, textOf, net } = await given();
  const before = await readHoldings(ctx, { wallet });
  const transaction = await payment(7_000_000n);
  const { fee, rentPaid } = await look(transaction);
  expect(await readHoldings(ctx, { wallet })).toEqual(before);
  transaction.sign(key);
  await sendSigned(ctx, { transaction: textOf(transaction) });
  net.network.advance(2);
  const after = await readHoldings(ctx, { wallet });
  expect(BigInt(before.sol) - BigInt(after.sol)).toBe(BigInt(fee) + BigInt(rentPaid));
  expect(BigInt(before.usdc) - BigInt(after.usdc)).toBe(7_000_000n);
});

test("coins sent away under no name are found, and so is a program that nobody knows", async () => {
  const { key, look, prepared } = await given();
  const thief = Keypair.generate().publicKey;
  const theft = SystemProgram.transfer({
    fromPubkey: key.publicKey,
    toPubkey: thief,
    lamports: 400_000_000,
  });
  const found = surprises([], await look(await prepared(theft)));
  expect(found).toEqual([{ kind: "amount", asset: "sol", said: null, found: "-400000000" }]);

  const memo = new PublicKey("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr");
  const stranger = { programId: memo, keys: [], data: Buffer.from("hello") };
  const asked = await look(await prepared(stranger as unknown as TransactionInstruction));
  expect(asked.unknownPrograms).toEqual([memo.toBase58()]);
});

test("what the chain would refuse is foretold by its reason", async () => {
  const { look, payment, net } = await given();
  expect(await look(await payment(51_000_000n))).toMatchObject({ refusal: "spl.1", changes: [] });
  const old = await payment(1n);
  net.network.advance(400);
  expect(await look(old)).toMatchObject({ refusal: "BlockhashNotFound" });
});

test("a signed transaction is passed on once, however often it is sent, and is followed to its end", async () => {
  const { key, wallet, ctx, payment, textOf, net } = await given();
  const signed = await payment(7_000_000n);
  await expect(sendSigned(ctx, { transaction: textOf(signed) })).rejects.toMatchObject({
    reason: "relay.unsigned",
  });
  signed.sign(key);
  const transaction = textOf(signed);
  const sent = await sendSigned(ctx, { transaction });
  expect(await readTransaction(ctx, sent.signature)).toMatchObject({ state: "noticed" });
  expect((await followSigned(ctx, sent)).state).toBe("processed");
  net.network.advance(1);
  expect(await sendSigned(ctx, { transaction })).toEqual(sent);
  expect((await followSigned(ctx, sent)).state).toBe("confirmed");
  net.network.advance(3);
  expect((await followSigned(ctx, sent)).state).toBe("finalised");
  expect((await readHoldings(ctx, { wallet })).usdc).toBe("43000000");
});

test("a transaction that a fork has dropped may land again until it expires, and then never", async () => {
  const { key, ctx, payment, textOf, net } = await given();
  const signed = await payment(7_000_000n);
  signed.sign(key);
  const transaction = textOf(signed);
  const sent = await sendSigned(ctx, { transaction });
  net.network.dropUnfinalised();
  expect((await followSigned(ctx, sent)).state).toBe("seen");
  await sendSigned(ctx, { transaction });
  expect((await followSigned(ctx, sent)).state).toBe("processed");
  net.network.dropUnfinalised();
  net.network.advance(400);
  expect((await followSigned(ctx, sent)).state).toBe("expired");
  await expect(sendSigned(ctx, { transaction })).rejects.toMatchObject({
    reason: "relay.too_late",
  });
});

test("the faucet fills a wallet here, and nobody's on any other network", async () => {
  const { ctx, chain, net } = await given();
  const wallet = Keypair.generate().publicKey.toBase58();
  const pace = setInterval(() => net.network.advance(1), 50);
  const filled = await fillWallet(ctx, { wallet }).finally(() => clearInterval(pace));
  expect(filled).toMatchObject({ sol: "2000000000", usdc: "1000000000" });
  const tokens = associatedTokenAddress(new PublicKey(wallet), net.tokenMint);
  const { value } = await chain.connection.getTokenAccountBalance(tokens);
  expect(value.amount).toBe("6000000000");
  const elsewhere = { ...ctx, chain: { ...chain, cluster: "devnet" as const } };
  await expect(fillWallet(elsewhere, { wallet })).rejects.toMatchObject({
    reason: "relay.no_faucet",
  });
});

test("a node that is away is said to be away", async () => {
  const { ctx, net, wallet, payment, look } = await given();
  const transaction = await payment(1n);
  await net.close();
  await expect(readHoldings(ctx, { wallet })).rejects.toMatchObject({ reason: "relay.node_away" });
  await expect(look(transaction)).rejects.toMatchObject({ reason: "relay.node_away" });
});

test("a program shows where it is, who may replace it, and whether it is the one that was built here", async () => {
  const authority = Keypair.generate().publicKey;
  const code = readFileSync("programs/bounty.so");
  const { ctx } = await given([{ id: bountyProgram, code, authority }]);
  const [bounty, token] = await readPrograms(ctx);
  expect(bounty).toMatchObject({
    address: bountyProgram.toBase58(),
    authority: authority.toBase58(),
    deployedSlot: "0",
  });
  expect(bounty?.hashes).toContain(bounty?.built);
  expect(token).toMatchObject({ deployedSlot: null, hashes: [] });
});

test("what a wallet has sent by itself is followed by its signature, and never called lost too early", async () => {
  const { key, ctx, payment, textOf, net, chain } = await given();
  const early = await payment(7_000_000n);
  net.network.advance(20); // The wallet takes its time, and a blockhash that is younger.
  const signed = await payment(7_000_000n);
  signed.sign(key);
  const sentAs = Buffer.from(signed.signature ?? []).toString("base64");
  const noticed = await noticeSent(ctx, { sentAs });
  expect(await readTransaction(ctx, noticed.signature)).toMatchObject({ state: "noticed" });
  net.network.advance(140); // What was prepared has expired; what was sent may still land.
  expect(await chain.connection.isBlockhashValid(early.recentBlockhash ?? "")).toMatchObject({
    value: false,
  });
  expect((await followSigned(ctx, noticed)).state).toBe("seen");
  await chain.connection.sendRawTransaction(Buffer.from(textOf(signed), "base64"));
  expect((await followSigned(ctx, noticed)).state).toBe("processed");
  net.network.advance(4);
  expect((await followSigned(ctx, noticed)).state).toBe("finalised");
});
