import type { Context } from "@/lib/context";
import type { SignInRequest } from "../contract";
import { minutesAfter, NONCE_MINUTES } from "../rules";
import * as nonces from "./repository";
import { ownDomain, signInRequest } from "./request";

/** What a wallet shall sign to prove itself: good once, for five minutes, for this domain. */
export async function issueNonce(ctx: Context): Promise<SignInRequest> {
  const issuedAt = ctx.now();
  const row = {
    // Letters and digits only: the standard allows nothing else.
    nonce: Buffer.from(ctx.randomBytes(16)).toString("hex"),
    domain: ownDomain(),
    issuedAt,
    expiresAt: minutesAfter(issuedAt, NONCE_MINUTES),
  };
  await nonces.insertNonce(ctx.db, row);
  return signInRequest(row);
}
