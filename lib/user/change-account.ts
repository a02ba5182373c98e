import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { noteIdentity } from "@/lib/protection";
import { handleTaken } from "./create-user";
import * as users from "./repository";

/**
 * Gives a person an e-mail address; `verifiedAt` is null until they have proven it.
 * @throws conflict `user.email_taken`
 */
export async function setEmail(
  tx: Tx,
  ctx: Context,
  userId: Id<"user">,
  email: string,
  verifiedAt: Date | null,
): Promise<void> {
  await users.updateUser(tx, userId, { email, emailVerifiedAt: verifiedAt });
  await noteIdentity(tx, ctx, userId, { email, proven: verifiedAt !== null });
}

/** A guest becomes a person with an account, under the same id. */
export async function endGuest(tx: Tx, userId: Id<"user">): Promise<void> {
  await users.updateUser(tx, userId, { guest: false });
}

/** @throws conflict `user.handle_taken`; the caller's transaction is still good. */
export async function setHandle(tx: Tx, userId: Id<"user">, handle: string): Promise<void> {
  if (!(await users.setHandle(tx, userId, handle))) throw handleTaken();
}

/** Whoever pays for a tier is `pro`, and else `user`; who has a higher role keeps it. */
export async function setPaidRole(tx: Tx, userId: Id<"user">, paid: boolean): Promise<void> {
  await users.setRoleBetween(tx, userId, paid ? "pro" : "user", ["user", "pro"]);
}
