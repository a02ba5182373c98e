import { generateAuthenticationOptions } from "@simplewebauthn/server";
import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { findAccount } from "@/lib/user";
import type { SignedIn } from "../contract";
import { refuseSuspended } from "../refuse-suspended";
import { replaceSession } from "../replace-session";
import type { SignInWithPasskey } from "../step-up/contract";
import { throttleAddress } from "../throttle";
import { issueChallenge, requireRelyingParty } from "./issue-challenge";
import { verifyAnswer, wrongPasskey } from "./verify-answer";

/**
 * What a passkey is asked to sign by somebody whom we do not know yet.
 * @throws unavailable `auth.passkeys_need_name`; rate_limited
 */
export async function startPasskeySignIn(ctx: Context) {
  await throttleAddress(ctx, "sign_in");
  const { id: rpID } = requireRelyingParty();
  const challenge = await issueChallenge(ctx, { purpose: "sign_in", userId: null });
  return generateAuthenticationOptions({ rpID, challenge, userVerification: "required" });
}

/**
 * Signs in as whoever the passkey belongs to. It has made sure of its holder itself, so no second
 * step is asked for.
 * @throws forbidden `auth.wrong_passkey`, `auth.suspended`; rate_limited
 */
export async function signInWithPasskey(
  ctx: Context,
  { answer }: SignInWithPasskey,
): Promise<SignedIn> {
  await throttleAddress(ctx, "sign_in");
  const { passkey } = await verifyAnswer(ctx, answer, "sign_in");
  const user = await findAccount(ctx.db, passkey.userId);
  if (!user) throw wrongPasskey();
  refuseSuspended(user);
  return transact(ctx.db, (tx) => replaceSession(tx, ctx, user));
}
