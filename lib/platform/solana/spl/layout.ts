import { PublicKey } from "@solana/web3.js";

export const MINT_BYTES = 82;
export const TOKEN_ACCOUNT_BYTES = 165;

export type Mint = {
  supply: bigint;
  decimals: number;
  isInitialized: boolean;
  mintAuthority: PublicKey | null;
  freezeAuthority: PublicKey | null;
};

export type TokenAccount = {
  mint: PublicKey;
  owner: PublicKey;
  amount: bigint;
  state: "uninitialized" | "initialized" | "frozen";
  delegate: PublicKey | null;
  delegatedAmount: bigint;
  closeAuthority: PublicKey | null;
  /** What a wrapped SOL account keeps for its rent; null for every other token. */
  nativeReserve: bigint | null;
};

const states = ["uninitialized", "initialized", "frozen"] as const;

/** The mint that these bytes of an account are, or null when they are none. */
export function readMint(bytes: Uint8Array): Mint | null {
  if (bytes.length !== MINT_BYTES) return null;
  const view = viewOf(bytes);
  return {
    mintAuthority: optionalKey(bytes, 0),
    supply: view.getBigUint64(36, true),
    decimals: view.getUint8(44),
    isInitialized: view.getUint8(45) === 1,
    freezeAuthority: optionalKey(bytes, 46),
  };
}

/** The token account that these bytes of an account are, or null when they are none. */
export function readTokenAccount(bytes: Uint8Array): TokenAccount | null {
  if (bytes.length !== TOKEN_ACCOUNT_BYTES) return null;
  const view = viewOf(bytes);
  const state = states[view.getUint8(108)];
  if (!state) return null;
  return {
    mint: keyAt(bytes, 0),
    owner: keyAt(bytes, 32),
    amount: view.getBigUint64(64, true),
    delegate: optionalKey(bytes, 72),
    state,
    nativeReserve: view.getUint32(109, true) === 1 ? view.getBigUint64(113, true) : null,
    delegatedAmount: view.getBigUint64(121, true),
    closeAuthority: optionalKey(bytes, 129),
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function keyAt(bytes: Uint8Array, offset: number): PublicKey {
  return new PublicKey(bytes.subarray(offset, offset + 32));
}

function optionalKey(bytes: Uint8Array, offset: number): PublicKey | null {
  return viewOf(bytes).getUint32(offset, true) === 1 ? keyAt(bytes, offset + 4) : null;
}
