import { generateRegistrationOptions, verifyRegistrationResponse } from "@simplewebauthn/server";
import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { passkeyAddedLetter } from "@/lib/email";
import { requireAccount } from "../require-account";
import type { AddPasskey } from "../step-up/contract";
import { requireOwner } from "../step-up/require-owner";
import { tellOwner } from "../tell-owner";
import { issueChallenge, requireRelyingParty } from "./issue-challenge";
import * as passkeys from "./repository";
import { challengeIn, wrongPasskey } from "./verify-answer";

const MOST = 20;

/**
 * What a new passkey of the caller is asked to sign.
 * @throws conflict `auth.guest`; unavailable `auth.passkeys_need_name`
 */
export async function startPasskey(ctx: Context) {
  const { userId, handle } = requireAccount(ctx);
  const { id: rpID } = requireRelyingParty();
  const own = await passkeys.passkeysOf(ctx.db, userId);
  return generateRegistrationOptions({
    rpName: "Anubis",
    rpID,
    userName: handle,
    userID: new Uint8Array(Buffer.from(userId)),
    challenge: await issueChallenge(ctx, { purpose: "add", userId }),
    attestationType: "none",
    excludeCredentials: own.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/**
 * Adds a passkey to the ways in and to what money moves by.
 * @throws conflict `auth.guest`, `auth.passkey_known`, `auth.too_many_passkeys`; forbidden
 *   `auth.wrong_passkey`; what requireOwner throws
 */
export async function addPasskey(ctx: Context, { answer, name, proof }: AddPasskey): Promise<void> {
  const { userId } = requireAccount(ctx);
  await requireOwner(ctx, proof);
  const made = await verifiedPasskey(ctx, answer, userId);
  await transact(ctx.db, async (tx) => {
    if ((await passkeys.passkeysOf(tx, userId)).length >= MOST)
      throw new AppError("conflict", "auth.too_many_passkeys", "Remove one first.");
    const createdAt = ctx.now();
    const row = { id: newId("passkey", createdAt), userId, name, createdAt, ...made };
    if (!(await passkeys.insertPasskey(tx, row)))
      throw new AppError("conflict", "auth.passkey_known", "This passkey is here already.");
    await tellOwner(tx, ctx, userId, passkeyAddedLetter);
  });
}

async function verifiedPasskey(ctx: Context, answer: AddPasskey["answer"], userId: string) {
  const party = requireRelyingParty();
  const challenge = challengeIn(answer.response.clientDataJSON);
  const asked = { challenge, purpose: "add", now: ctx.now() } as const;
  if ((await passkeys.consumeChallenge(ctx.db, asked))?.userId !== userId) throw wrongPasskey();
  const { transports = [], ...response } = answer.response;
  const verified = await verifyRegistrationResponse({
    response: { ...answer, response },
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch(() => null);
  if (!verified?.verified) throw wrongPasskey();
  const { credential, credentialBackedUp } = verified.registrationInfo;
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString("base64url"),
    counter: credential.counter,
    transports,
    synced: credentialBackedUp,
  };
}
