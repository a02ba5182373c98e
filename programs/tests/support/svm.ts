import { readFileSync } from "node:fs";
import { Keypair, type PublicKey, Transaction, type TransactionInstruction } from "@solana/web3.js";
import {
  Account,
  FailedTransactionMetadata,
  LiteSvm,
  TransactionErrorInstructionError,
} from "litesvm/dist/internal.js";
import { bountyProgram } from "@/lib/platform/solana/programs/bounty/addresses";
import { bountyErrors } from "@/lib/platform/solana/programs/bounty/errors";
import { stakingProgram } from "@/lib/platform/solana/programs/token/addresses";
import { stakingErrors } from "@/lib/platform/solana/programs/token/errors";
import { associatedTokenAddress, TOKEN_PROGRAM } from "@/lib/platform/solana/spl/addresses";

export type Sent = {
  /** "ok", the name of our error, or what the runtime or the token program says. */
  outcome: string;
  logs: string[];
  /** Compute units by the last of the instructions that ran a program of ours. */
  units: number;
};

const tokenErrors: Record<number, string> = {
  1: "token: InsufficientFunds",
  3: "token: MintMismatch",
  4: "token: OwnerMismatch",
  17: "token: AccountFrozen",
};
export const begin = 1_800_000_000n;

/** A real SVM with both programs, a clock that stands still, and whoever pays for transactions. */
export class Svm {
  readonly bank = new LiteSvm();
  readonly sender = Keypair.generate();

  constructor() {
    this.bank.addProgram(bountyProgram.toBytes(), readFileSync("programs/bounty.so"));
    this.bank.addProgram(stakingProgram.toBytes(), readFileSync("programs/token.so"));
    this.fund(this.sender.publicKey);
    this.setTime(begin);
  }

  send(instructions: TransactionInstruction[], signers: Keypair[] = []): Sent {
    this.bank.expireBlockhash();
    const transaction = new Transaction().add(...instructions);
    transaction.recentBlockhash = this.bank.latestBlockhash();
    transaction.feePayer = this.sender.publicKey;
    transaction.sign(this.sender, ...signers);
    const result = this.bank.sendLegacyTransaction(transaction.serialize());
    const failed = result instanceof FailedTransactionMetadata;
    const logs = (failed ? result.meta() : result).logs();
    return { outcome: failed ? nameOf(result, logs) : "ok", logs, units: unitsIn(logs) };
  }

  get time(): bigint {
    return this.bank.getClock().unixTimestamp;
  }

  setTime(seconds: bigint): void {
    const clock = this.bank.getClock();
    clock.unixTimestamp = seconds;
    this.bank.setClock(clock);
  }

  pass(seconds: bigint): void {
    this.setTime(this.time + seconds);
  }

  fund(address: PublicKey, lamports = 10n ** 10n): void {
    this.bank.airdrop(address.toBytes(), lamports);
  }

  lamports(address: PublicKey): bigint {
    return this.bank.getBalance(address.toBytes()) ?? 0n;
  }

  data(address: PublicKey): Uint8Array | null {
    const account = this.bank.getAccount(address.toBytes());
    return account && account.lamports() > 0n ? account.data() : null;
  }

  put(address: PublicKey, owner: PublicKey, data: Uint8Array): void {
    const rent = this.bank.minimumBalanceForRentExemption(BigInt(data.length));
    this.bank.setAccount(address.toBytes(), new Account(rent, data, owner.toBytes(), false, 0n));
  }

  remove(address: PublicKey): void {
    const nothing = new Account(0n, new Uint8Array(), new Uint8Array(32), false, 0n);
    this.bank.setAccount(address.toBytes(), nothing);
  }

  createMint(
    set: { authority?: PublicKey; freezer?: PublicKey; decimals?: number } = {},
  ): PublicKey {
    const mint = Keypair.generate().publicKey;
    const data = new Uint8Array(82);
    if (set.authority) data.set([1, 0, 0, 0, ...set.authority.toBytes()], 0);
    data[44] = set.decimals ?? 6;
    data[45] = 1;
    if (set.freezer) data.set([1, 0, 0, 0, ...set.freezer.toBytes()], 46);
    this.put(mint, TOKEN_PROGRAM, data);
    return mint;
  }

  /** A token account at the owner's associated address, or at `at`. */
  giveTokens(
    mint: PublicKey,
    owner: PublicKey,
    amount: bigint,
    at = associatedTokenAddress(owner, mint),
    state: 1 | 2 = 1,
  ): PublicKey {
    const data = new Uint8Array(165);
    data.set(mint.toBytes(), 0);
    data.set(owner.toBytes(), 32);
    const view = new DataView(data.buffer);
    view.setBigUint64(64, amount, true);
    data[108] = state;
    const before = this.data(at) ? this.tokens(at) : 0n;
    this.put(at, TOKEN_PROGRAM, data);
    const minted = this.data(mint);
    if (minted) {
      const supply = new DataView(minted.buffer, minted.byteOffset);
      supply.setBigUint64(36, supply.getBigUint64(36, true) + amount - before, true);
      this.put(mint, TOKEN_PROGRAM, minted);
    }
    return at;
  }

  tokens(address: PublicKey): bigint {
    const data = this.data(address);
    if (!data) throw new Error(`there is no token account at ${address.toBase58()}`);
    return new DataView(data.buffer, data.byteOffset).getBigUint64(64, true);
  }

  supply(mint: PublicKey): bigint {
    const data = this.data(mint);
    if (!data) throw new Error("there is no such mint");
    return new DataView(data.buffer, data.byteOffset).getBigUint64(36, true);
  }
}

function nameOf(failed: FailedTransactionMetadata, logs: string[]): string {
  const error = failed.err();
  const inner = error instanceof TransactionErrorInstructionError ? error.err() : error;
  if (typeof inner === "object" && "code" in inner) {
    const last = logs.findLast((line) => /^Program \w+ failed/.test(line)) ?? "";
    const errors = last.includes(stakingProgram.toBase58()) ? stakingErrors : bountyErrors;
    return errors[inner.code] ?? tokenErrors[inner.code] ?? `custom ${inner.code}`;
  }
  return typeof inner === "number" ? `runtime: ${inner}` : String(inner);
}

function unitsIn(logs: string[]): number {
  const ours = [bountyProgram, stakingProgram].map((id) => id.toBase58());
  const lines = logs.flatMap((line) => {
    const [, id = "", units] = /^Program (\w+) consumed (\d+) of/.exec(line) ?? [];
    return ours.includes(id) ? [Number(units)] : [];
  });
  return lines.at(-1) ?? 0;
}
