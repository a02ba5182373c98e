import {
  type AccountInfo,
  ComputeBudgetProgram,
  Ed25519Program,
  type PublicKey,
  SystemProgram,
  type VersionedTransaction,
} from "@solana/web3.js";
import { type Context, requireUser } from "@/lib/context";
import { type Chain, requireChain } from "@/lib/onchain";
import { ASSOCIATED_TOKEN_PROGRAM, TOKEN_PROGRAM } from "@/lib/platform/solana/spl/addresses";
import { readTokenAccount } from "@/lib/platform/solana/spl/layout";
import { askNode } from "./ask-node";
import type { Forecast, LookAhead, Snapshot } from "./contract";
import { nameRefusal } from "./name-refusal";
import { programsOf, readSignable } from "./read-signable";
import { weigh } from "./rules";

/** What a transaction would do, were it sent now: said by the node, not by whoever prepared it. */
export async function lookAhead(ctx: Context, asked: LookAhead): Promise<Forecast> {
  requireUser(ctx);
  const chain = requireChain(ctx);
  const transaction = readSignable(asked.transaction);
  return askNode(forecast(chain, transaction, asked.wallet));
}

async function forecast(
  chain: Chain,
  transaction: VersionedTransaction,
  wallet: string,
): Promise<Forecast> {
  const { connection } = chain;
  const { message } = transaction;
  const keys = message.staticAccountKeys.filter((_, index) => message.isAccountWritable(index));
  const addresses = keys.map((key) => key.toBase58());
  const [before, fee, { value: run }] = await Promise.all([
    connection.getMultipleAccountsInfo(keys, "confirmed"),
    connection.getFeeForMessage(message, "confirmed"),
    connection.simulateTransaction(transaction, {
      commitment: "confirmed",
      sigVerify: false,
      accounts: { encoding: "base64", addresses },
    }),
  ]);
  const refusal = run.err === null ? null : nameRefusal(run.err, programsOf(transaction), chain);
  const paid = fee.value ?? 0;
  const was = keys.map((key, index) => snapshot(key, before[index] ?? null));
  const is = keys.map((key, index) => snapshot(key, simulated(run.accounts?.[index] ?? null)));
  return {
    refusal,
    fee: String(paid),
    ...weigh(was, refusal === null ? is : was, {
      wallet,
      fee: refusal === null ? BigInt(paid) : 0n,
    }),
    unknownPrograms: unknownPrograms(chain, transaction),
    otherSigners: message.staticAccountKeys
      .filter((key, index) => message.isAccountSigner(index) && key.toBase58() !== wallet)
      .map((key) => key.toBase58()),
  };
}

function unknownPrograms({ programs }: Chain, transaction: VersionedTransaction): string[] {
  const known = new Set([
    programs.bounty,
    programs.token,
    ...[
      SystemProgram.programId,
      TOKEN_PROGRAM,
      ASSOCIATED_TOKEN_PROGRAM,
      ComputeBudgetProgram.programId,
      Ed25519Program.programId,
    ].map((key) => key.toBase58()),
  ]);
  return [...new Set(programsOf(transaction))].filter((address) => !known.has(address));
}

type Account = { lamports: number; owner: string; data: Buffer };

function simulated(account: { lamports: number; owner: string; data: string[] } | null) {
  return account && { ...account, data: Buffer.from(account.data[0] ?? "", "base64") };
}

function snapshot(key: PublicKey, found: AccountInfo<Buffer> | Account | null): Snapshot {
  const address = key.toBase58();
  const owner = found ? String(found.owner) : SystemProgram.programId.toBase58();
  const token = found && owner === TOKEN_PROGRAM.toBase58() ? readTokenAccount(found.data) : null;
  return {
    address,
    owner,
    lamports: BigInt(found?.lamports ?? 0),
    size: found?.data.length ?? 0,
    token: token && {
      mint: token.mint.toBase58(),
      holder: token.owner.toBase58(),
      amount: token.amount,
      delegate: token.delegate?.toBase58() ?? null,
      delegated: token.delegatedAmount,
      closeAuthority: token.closeAuthority?.toBase58() ?? null,
    },
  };
}
