import type { Tx } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { deleteConsents } from "./consent/repository";
import { removeStrangersWays } from "./remove-strangers-ways";
import * as credentials from "./repository";
import { removeAllWallets } from "./solana/remove-all-wallets";

/** Removes every way in and every trace of having been here. A step of deleting an account. */
export async function forgetPerson(
  tx: Tx,
  { userId }: { userId: Id<"user">; at: Date },
): Promise<void> {
  await removeStrangersWays(tx, userId);
  await removeAllWallets(tx, userId);
  await deleteConsents(tx, userId);
  await credentials.removePerson(tx, userId);
}

/** Ends all of the caller's sessions but the one that asks. A step. */
export async function endOtherSessions(tx: Tx, ctx: Context): Promise<void> {
  const { userId, sessionId } = requireUser(ctx);
  await credentials.revokeSessions(tx, userId, ctx.now(), sessionId);
}

/** Ends all of somebody's sessions. A step. */
export async function endSessions(tx: Tx, userId: Id<"user">, at: Date): Promise<void> {
  await credentials.revokeSessions(tx, userId, at);
}
