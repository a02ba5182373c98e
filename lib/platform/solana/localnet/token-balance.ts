import { PublicKey } from "@solana/web3.js";
import { TOKEN_PROGRAM } from "../spl/addresses";
import {
  MINT_BYTES,
  type Mint,
  readMint,
  readTokenAccount,
  TOKEN_ACCOUNT_BYTES,
  type TokenAccount,
} from "../spl/layout";
import type { StoredAccount, Vm } from "./vm";

export const TOKEN_2022_PROGRAM = new PublicKey("TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb");
export const tokenPrograms = [TOKEN_PROGRAM, TOKEN_2022_PROGRAM];

export type UiAmount = {
  amount: string;
  decimals: number;
  uiAmount: number | null;
  uiAmountString: string;
};

export type TokenBalance = {
  accountIndex: number;
  mint: string;
  owner: string;
  programId: string;
  uiTokenAmount: UiAmount;
};

export function tokenAccountOf(account: StoredAccount | null): TokenAccount | null {
  if (!account || kindOf(account) !== "account") return null;
  const token = readTokenAccount(account.data.subarray(0, TOKEN_ACCOUNT_BYTES));
  return token?.state === "uninitialized" ? null : token;
}

export function mintOf(account: StoredAccount | null): Mint | null {
  if (!account || kindOf(account) !== "mint") return null;
  const mint = readMint(account.data.subarray(0, MINT_BYTES));
  return mint?.isInitialized ? mint : null;
}

/** With extensions, which only the newer program knows, the byte after the longer layout says. */
function kindOf({ owner, data }: StoredAccount): "mint" | "account" | null {
  if (!tokenPrograms.some((program) => Buffer.from(owner).equals(program.toBytes()))) return null;
  if (data.length === MINT_BYTES) return "mint";
  if (data.length === TOKEN_ACCOUNT_BYTES) return "account";
  return ({ 1: "mint", 2: "account" } as const)[data[TOKEN_ACCOUNT_BYTES] ?? 0] ?? null;
}

export function decimalsOf(mint: PublicKey, vm: Vm): number {
  return mintOf(vm.account(mint.toBytes()))?.decimals ?? 0;
}

/** What the token accounts among these hold. */
export function tokenBalancesOf(keys: PublicKey[], vm: Vm): TokenBalance[] {
  return keys.flatMap((key, accountIndex) => {
    const account = vm.account(key.toBytes());
    const token = tokenAccountOf(account);
    if (!account || !token) return [];
    return {
      accountIndex,
      mint: token.mint.toBase58(),
      owner: token.owner.toBase58(),
      programId: new PublicKey(account.owner).toBase58(),
      uiTokenAmount: uiAmountOf(token.amount, decimalsOf(token.mint, vm)),
    };
  });
}

export function uiAmountOf(amount: bigint, decimals: number): UiAmount {
  const digits = amount.toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, "");
  const text = fraction ? `${whole}.${fraction}` : whole;
  return { amount: amount.toString(), decimals, uiAmount: Number(text), uiAmountString: text };
}
