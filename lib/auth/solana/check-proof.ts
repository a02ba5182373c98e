import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { isSignedBy, readSignInMessage } from "@/lib/platform/solana";
import type { WalletProof } from "../contract";
import * as nonces from "./repository";
import { ownDomain, signInRequest } from "./request";

/** What was checked: the wallet, and how to use its nonce up in the transaction that believes it. */
export type CheckedProof = { address: string; consume: (tx: Tx) => Promise<void> };

/**
 * Checks that the wallet signed the very text it was asked to sign: by us, for this domain, within
 * its time, not used before.
 * @throws unauthenticated `auth.wrong_domain`, `auth.proof_expired`, `auth.bad_signature`
 */
export async function checkProof(ctx: Context, proof: WalletProof): Promise<CheckedProof> {
  const { address } = proof;
  const signedMessage = bytes(proof.signedMessage);
  const said = readSignInMessage(signedMessage);
  if (!said?.nonce) throw badSignature();
  if (said.domain !== ownDomain())
    throw new AppError("unauthenticated", "auth.wrong_domain", "This was signed for another site.");

  const known = await nonces.nonce(ctx.db, said.nonce);
  if (!known || known.usedAt || known.expiresAt <= ctx.now()) throw expired();
  const asked = signInRequest(known);
  if (!isSignedBy(address, asked, { signedMessage, signature: bytes(proof.signature) }))
    throw badSignature();

  const consume = async (tx: Tx) => {
    if (!(await nonces.consumeNonce(tx, known.nonce, ctx.now()))) throw expired();
  };
  return { address, consume };
}

const bytes = (base64: string) => Uint8Array.from(Buffer.from(base64, "base64"));

function badSignature(): AppError {
  return new AppError("unauthenticated", "auth.bad_signature", "The signature does not fit.");
}

function expired(): AppError {
  return new AppError(
    "unauthenticated",
    "auth.proof_expired",
    "This signature has been used or is too old. Sign again.",
  );
}
