import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { minutesAfter } from "../rules";
import { type RelyingParty, relyingParty } from "./relying-party";
import * as challenges from "./repository";

const GOOD_MINUTES = 5;

/** What a passkey shall sign: good once, for five minutes, for one purpose. */
export async function issueChallenge(
  ctx: Context,
  row: { purpose: challenges.ChallengeRow["purpose"]; userId: Id<"user"> | null },
): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = Buffer.from(ctx.randomBytes(32));
  await challenges.insertChallenge(ctx.db, {
    ...row,
    challenge: challenge.toString("base64url"),
    expiresAt: minutesAfter(ctx.now(), GOOD_MINUTES),
  });
  return new Uint8Array(challenge);
}

/** @throws unavailable `auth.passkeys_need_name` */
export function requireRelyingParty(): RelyingParty {
  const party = relyingParty();
  if (!party)
    throw new AppError(
      "unavailable",
      "auth.passkeys_need_name",
      "Browsers keep passkeys for a name, and this site has only a number.",
    );
  return party;
}
