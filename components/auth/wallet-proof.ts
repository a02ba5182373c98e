import type { Adapter } from "@solana/wallet-adapter-base";
import { createSignInMessage } from "@solana/wallet-standard-util";
import type { SignInRequest, WalletProof } from "@/lib/auth/contract";

/**
 * Has a wallet sign what the server asked for: by its own sign-in where it has one, otherwise by
 * signing the same text as a message. Null when it can do neither.
 */
export async function proveWallet(
  adapter: Adapter,
  request: SignInRequest,
): Promise<WalletProof | null> {
  if ("signIn" in adapter) {
    const { account, signedMessage, signature } = await adapter.signIn(request);
    return proof(account.address, signedMessage, signature);
  }
  if (!adapter.connected) await adapter.connect();
  const address = adapter.publicKey?.toBase58();
  if (!address || !("signMessage" in adapter)) return null; // Known of an account, so not before.
  const message = createSignInMessage({ ...request, address });
  return proof(address, message, await adapter.signMessage(message));
}

function proof(address: string, signedMessage: Uint8Array, signature: Uint8Array): WalletProof {
  return { address, signedMessage: base64(signedMessage), signature: base64(signature) };
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
