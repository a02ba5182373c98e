import { generateAuthenticationOptions } from "@simplewebauthn/server";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { PasskeyAnswer } from "../step-up/contract";
import { issueChallenge, requireRelyingParty } from "./issue-challenge";
import { passkeysOf } from "./repository";
import { verifyAnswer, wrongPasskey } from "./verify-answer";

/**
 * What the caller's passkeys are asked to sign before something that needs them.
 * @throws conflict `auth.no_passkey`; unavailable `auth.passkeys_need_name`
 */
export async function startPasskeyCheck(ctx: Context) {
  const { userId } = requireUser(ctx);
  const { id: rpID } = requireRelyingParty();
  const own = await passkeysOf(ctx.db, userId);
  if (own.length === 0) throw new AppError("conflict", "auth.no_passkey", "Add a passkey first.");
  return generateAuthenticationOptions({
    rpID,
    challenge: await issueChallenge(ctx, { purpose: "step_up", userId }),
    userVerification: "required",
    allowCredentials: own.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: transports as string[],
    })),
  });
}

/**
 * Makes sure that the caller holds one of their passkeys.
 * @throws forbidden `auth.wrong_passkey`
 */
export async function checkPasskey(ctx: Context, answer: PasskeyAnswer): Promise<void> {
  const { userId } = requireUser(ctx);
  const { passkey, asked } = await verifyAnswer(ctx, answer, "step_up");
  if (passkey.userId !== userId || asked.userId !== userId) throw wrongPasskey();
}
