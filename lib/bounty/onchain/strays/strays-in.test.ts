import {
  Keypair,
  type PublicKey,
  type TransactionInstruction,
  TransactionMessage,
  type VersionedTransactionResponse,
} from "@solana/web3.js";
import { expect, test } from "vitest";
import { toBase58 } from "@/lib/platform/solana";
import { returnStray } from "@/lib/platform/solana/programs/bounty/instructions";
import { mintTo, transferChecked } from "@/lib/platform/solana/spl/instructions";
import { straysIn } from "./strays-in";

const key = () => Keypair.generate().publicKey;
const [vault, lottery, mint, program, payer] = [key(), key(), key(), key(), key()];
const into = {
  lottery: lottery.toBase58(),
  vault: { kind: "pool" as const, address: vault.toBase58() },
  program,
};
const sender = () => ({ from: key(), authority: key() });
const send = (by: ReturnType<typeof sender>, amount: bigint, to = vault) =>
  transferChecked({ ...by, to, mint, amount, decimals: 6 });

/** What a node shows of a transaction that changed the vault by so much. */
function shown(
  instructions: TransactionInstruction[],
  change: bigint,
  owners: { from: PublicKey; authority: PublicKey }[] = [],
): VersionedTransactionResponse {
  const recentBlockhash = key().toBase58();
  const message = new TransactionMessage({
    payerKey: payer,
    recentBlockhash,
    instructions,
  }).compileToV0Message();
  const keys = message.staticAccountKeys.map((each) => each.toBase58());
  const balance = (account: PublicKey, amount: bigint, owner: PublicKey) => ({
    accountIndex: keys.indexOf(account.toBase58()),
    mint: mint.toBase58(),
    owner: owner.toBase58(),
    uiTokenAmount: { amount: String(amount), decimals: 6, uiAmount: null },
  });
  const others = owners.map(({ from, authority }) => balance(from, 100n, authority));
  return {
    slot: 1,
    transaction: { message, signatures: [] },
    meta: {
      err: null,
      fee: 0,
      preBalances: [],
      postBalances: [],
      logMessages: [],
      innerInstructions: [],
      preTokenBalances: [balance(vault, 1_000n, lottery), ...others],
      postTokenBalances: [balance(vault, 1_000n + change, lottery), ...others],
    },
  };
}

test("each sender is named with what they sent, in however many transfers", () => {
  const [one, two] = [sender(), sender()];
  const all = [send(one, 3n), send(two, 4n), send(one, 5n), send(two, 9n, key())];
  expect(straysIn(shown(all, 12n, [one, two]), into)).toEqual([
    { source: one.from.toBase58(), wallet: one.authority.toBase58(), amount: 8n },
    { source: two.from.toBase58(), wallet: two.authority.toBase58(), amount: 4n },
  ]);
});

test("what no transfer explains has come, and belongs to nobody who could be named", () => {
  const unknown = (amount: bigint) => [{ source: null, wallet: null, amount }];
  const minted = mintTo({ mint, account: vault, authority: payer, amount: 7n });
  expect(straysIn(shown([minted], 7n), into)).toEqual(unknown(7n));
  const by = sender();
  expect(straysIn(shown([send(by, 7n)], 8n, [by]), into)).toEqual(unknown(8n));
});

test("where a log was cut, what came belongs to nobody: our program may have said that it was a fee", () => {
  const by = sender();
  const found = shown([send(by, 7n)], 7n, [by]);
  found.meta?.logMessages?.push("Program log: noise", "Log truncated");
  expect(straysIn(found, into)).toEqual([{ source: null, wallet: null, amount: 7n }]);
});

test("a transaction that failed, or took from the vault, brought nothing", () => {
  const by = sender();
  const failed = shown([send(by, 7n)], 7n, [by]);
  if (failed.meta) failed.meta.err = "AccountInUse";
  expect(straysIn(failed, into)).toEqual([]);
  expect(straysIn(shown([send(by, 7n)], -7n, [by]), into)).toEqual([]);
});

test("transfers that our program makes are not taken for anybody's", () => {
  const by = sender();
  const [destination, authority] = [key(), key()];
  const stray = new Uint8Array(64);
  const ours = returnStray(
    { lottery, authority, vault, destination, index: 0, amount: 1n, stray },
    program,
  );
  const found = shown([ours, send(by, 7n)], 7n, [by]);
  const { message } = found.transaction;
  const [, transfer] = message.compiledInstructions;
  if (!transfer || !found.meta) throw new Error("there is no transfer");
  const { programIdIndex, accountKeyIndexes: accounts } = transfer;
  const inner = { programIdIndex, accounts, data: toBase58(send(by, 1n).data) };
  found.meta.innerInstructions = [{ index: 0, instructions: [inner] }];
  expect(straysIn(found, into)).toMatchObject([{ source: by.from.toBase58(), amount: 7n }]);
});
