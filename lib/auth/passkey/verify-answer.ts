import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import { decodeClientDataJSON } from "@simplewebauthn/server/helpers";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { PasskeyAnswer } from "../step-up/contract";
import { requireRelyingParty } from "./issue-challenge";
import * as passkeys from "./repository";

/**
 * The passkey that gave this answer, once it is sure that it did: to a challenge of ours for this
 * purpose that nobody has answered before, from our own site, with its holder verified.
 * @throws forbidden `auth.wrong_passkey`
 */
export async function verifyAnswer(
  ctx: Context,
  answer: PasskeyAnswer,
  purpose: "step_up" | "sign_in",
): Promise<{ passkey: passkeys.PasskeyRow; asked: passkeys.ChallengeRow }> {
  const party = requireRelyingParty();
  const now = ctx.now();
  const challenge = challengeIn(answer.response.clientDataJSON);
  const asked = await passkeys.consumeChallenge(ctx.db, { challenge, purpose, now });
  const passkey = await passkeys.passkeyBy(ctx.db, answer.id);
  if (!(asked && passkey)) throw wrongPasskey();
  const verified = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")),
      counter: passkey.counter,
    },
  }).catch(() => null);
  if (!verified?.verified) throw wrongPasskey();
  const { newCounter: counter, credentialBackedUp: synced } = verified.authenticationInfo;
  await passkeys.notePasskeyUse(ctx.db, passkey.id, { counter, synced, lastUsedAt: now });
  return { passkey, asked };
}

/** The challenge that an answer says it is for; "" where it says none. */
export function challengeIn(clientData: string): string {
  try {
    return decodeClientDataJSON(clientData).challenge;
  } catch {
    return "";
  }
}

export function wrongPasskey(): AppError {
  return new AppError("forbidden", "auth.wrong_passkey", "The passkey was not taken. Try again.");
}
