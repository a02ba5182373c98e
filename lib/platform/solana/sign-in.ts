import type { SolanaSignInInput } from "@solana/wallet-standard-features";
import { parseSignInMessage, verifySignIn } from "@solana/wallet-standard-util";
import { fromBase58 } from "./base58";

export type { SolanaSignInInput };

const PUBLIC_KEY_BYTES = 32;

/** The fields of a Sign-In With Solana message, or null when the bytes are no such message. */
export function readSignInMessage(signedMessage: Uint8Array) {
  return parseSignInMessage(signedMessage);
}

/**
 * Whether `signedMessage` says exactly what was asked for (every field of `asked` and none
 * besides), names `address`, and was signed by its key.
 */
export function isSignedBy(
  address: string,
  asked: SolanaSignInInput,
  proof: { signedMessage: Uint8Array; signature: Uint8Array },
): boolean {
  const publicKey = fromBase58(address);
  if (publicKey?.length !== PUBLIC_KEY_BYTES) return false;
  try {
    return verifySignIn(
      { ...asked, address },
      { ...proof, account: { address, publicKey, chains: [], features: [] } },
    );
  } catch {
    return false; // A signature or key that is no point on the curve.
  }
}
