import { PublicKey } from "@solana/web3.js";
import { z } from "zod";
import { toBase58 } from "../base58";
import { TOKEN_PROGRAM } from "../spl/addresses";
import { base64Of } from "./entry";
import { optional } from "./params";
import { Code, RpcError } from "./rpc-error";
import { decimalsOf, mintOf, tokenAccountOf, uiAmountOf } from "./token-balance";
import type { StoredAccount, Vm } from "./vm";

/** More than this is too slow to write in base58, and Solana refuses it too. */
const BASE58_BYTES_MAX = 128;
/** The greatest number of 64 bits, as far as JSON can say it. */
const RENT_EXEMPT = 2 ** 64;

export const AccountShape = {
  encoding: optional(z.enum(["binary", "base58", "base64", "jsonParsed"])),
  dataSlice: optional(
    z.object({ offset: z.number().int().min(0), length: z.number().int().min(0) }),
  ),
};
export type AccountEncoding = {
  encoding?: "binary" | "base58" | "base64" | "jsonParsed" | undefined;
  dataSlice?: { offset: number; length: number } | undefined;
};

export function encodeAccount(account: StoredAccount, how: AccountEncoding, vm: Vm) {
  return {
    lamports: Number(account.lamports),
    owner: new PublicKey(account.owner).toBase58(),
    data: encodeData(account, how, vm),
    executable: account.executable,
    rentEpoch: RENT_EXEMPT,
    space: account.data.length,
  };
}

/** What stands where an account was: it belongs to nobody and holds nothing. */
export const emptyAccount: StoredAccount = {
  lamports: 0n,
  owner: PublicKey.default.toBytes(),
  data: new Uint8Array(0),
  executable: false,
};

function encodeData(account: StoredAccount, { encoding, dataSlice }: AccountEncoding, vm: Vm) {
  if (encoding === "jsonParsed") {
    const parsed = parseTokenProgram(account, vm);
    if (parsed) return parsed;
  }
  const { offset = 0, length = account.data.length } = dataSlice ?? {};
  const data = account.data.subarray(offset, offset + length);
  if (encoding === "base64" || encoding === "jsonParsed") return [base64Of(data), "base64"];
  if (data.length > BASE58_BYTES_MAX)
    throw new RpcError(
      Code.invalidRequest,
      `Encoded binary (base 58) data should be less than ${BASE58_BYTES_MAX} bytes, please use Base64 encoding.`,
    );
  return encoding === "base58" ? [toBase58(data), "base58"] : toBase58(data);
}

function parseTokenProgram(account: StoredAccount, vm: Vm) {
  const isFirst = Buffer.from(account.owner).equals(TOKEN_PROGRAM.toBytes());
  const program = isFirst ? "spl-token" : "spl-token-2022";
  const space = account.data.length;
  const mint = mintOf(account);
  if (mint) {
    const info = {
      decimals: mint.decimals,
      supply: mint.supply.toString(),
      isInitialized: mint.isInitialized,
      mintAuthority: mint.mintAuthority?.toBase58() ?? null,
      freezeAuthority: mint.freezeAuthority?.toBase58() ?? null,
    };
    return { program, space, parsed: { type: "mint", info } };
  }
  const token = tokenAccountOf(account);
  if (!token) return null;
  const decimals = decimalsOf(token.mint, vm);
  const info = {
    mint: token.mint.toBase58(),
    owner: token.owner.toBase58(),
    tokenAmount: uiAmountOf(token.amount, decimals),
    state: token.state,
    isNative: token.nativeReserve !== null,
    ...(token.delegate && {
      delegate: token.delegate.toBase58(),
      delegatedAmount: uiAmountOf(token.delegatedAmount, decimals),
    }),
    ...(token.closeAuthority && { closeAuthority: token.closeAuthority.toBase58() }),
    ...(token.nativeReserve !== null && { rentExemptReserve: uiAmountOf(token.nativeReserve, 9) }),
  };
  return { program, space, parsed: { type: "account", info } };
}
