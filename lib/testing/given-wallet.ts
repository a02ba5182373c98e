import { ed25519 } from "@noble/curves/ed25519";
import { createSignInMessage } from "@solana/wallet-standard-util";
import { transact } from "@/db/transaction";
import type { SignInRequest } from "@/lib/auth/contract";
import { issueNonce } from "@/lib/auth/solana/issue-nonce";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { toBase58 } from "@/lib/platform/solana";
import { noteIdentity } from "@/lib/protection";
import { visitor } from "./given-people";

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

/** A wallet with a key of its own, which signs whatever it is asked to. */
export function givenWallet() {
  const key = ed25519.utils.randomPrivateKey();
  const address = toBase58(ed25519.getPublicKey(key));
  const sign = (request: SignInRequest, named = address) => {
    const message = createSignInMessage({ ...request, address: named });
    return {
      address: named,
      signedMessage: base64(message),
      signature: base64(ed25519.sign(message, key)),
    };
  };
  const proof = async (ctx = visitor()) => sign(await issueNonce(ctx));
  return { address, key, sign, proof };
}

/** Two accounts that have had the same wallet. */
export async function givenJoined(
  ...accounts: readonly (Context & { userId: Id<"user"> })[]
): Promise<void> {
  const { address } = givenWallet();
  for (const { userId, ...ctx } of accounts)
    await transact(ctx.db, (tx) =>
      noteIdentity(tx, ctx, userId, { wallet: address, proven: true }),
    );
}
