import { type Context, requireUser } from "@/lib/context";
import { passkeysOf } from "../passkey/repository";
import { pinOf } from "../pin/repository";
import { passwordHash, sessionById } from "../repository";
import { isFresh } from "../rules";
import type { StepUpWays } from "./contract";

/** With what the caller can prove themselves now. */
export function readStepUpWays(ctx: Context): Promise<StepUpWays> {
  return stepUpWays(ctx);
}

export async function stepUpWays(ctx: Context): Promise<StepUpWays> {
  const { userId, sessionId, guest } = requireUser(ctx);
  const [pin, passkeys, hash, session] = await Promise.all([
    pinOf(ctx.db, userId),
    passkeysOf(ctx.db, userId),
    passwordHash(ctx.db, userId),
    sessionById(ctx.db, sessionId),
  ]);
  return {
    pin: pin !== undefined,
    passkey: passkeys.length > 0,
    password: hash !== undefined,
    // A guest is whoever has the cookie: there is nothing else to prove, and no signing in again.
    fresh: guest || (session !== undefined && isFresh(session, ctx.now())),
  };
}
