import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { lockAccount } from "@/lib/user";
import { requireOtherWay } from "../require-other-way";
import type { PasskeyView, RemovePasskey, RenamePasskey } from "../step-up/contract";
import { requireStepUp } from "../step-up/require-step-up";
import * as passkeys from "./repository";

/** The caller's passkeys, the oldest first. */
export async function listPasskeys(ctx: Context): Promise<PasskeyView[]> {
  const { userId } = requireUser(ctx);
  const rows = await passkeys.passkeysOf(ctx.db, userId);
  return rows.map(({ id, name, synced, createdAt, lastUsedAt }) => ({
    id,
    name,
    synced,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}

/** @throws not_found `auth.no_passkey` */
export async function renamePasskey(
  ctx: Context,
  { passkeyId, name }: RenamePasskey,
): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    if (!(await passkeys.renamePasskey(tx, { userId, id: passkeyId, name }))) throw noPasskey();
  });
}

/**
 * Takes one of the caller's passkeys away, unless it is their last way in.
 * @throws not_found `auth.no_passkey`; conflict `auth.last_way_in`; what requireStepUp throws
 */
export async function removePasskey(
  ctx: Context,
  { passkeyId, proof }: RemovePasskey,
): Promise<void> {
  const { userId } = requireUser(ctx);
  await requireStepUp(ctx, proof);
  await transact(ctx.db, async (tx) => {
    await lockAccount(tx, userId);
    if (!(await passkeys.deletePasskey(tx, userId, passkeyId))) throw noPasskey();
    await requireOtherWay(tx, userId);
  });
}

function noPasskey(): AppError {
  return new AppError("not_found", "auth.no_passkey", "There is no such passkey.");
}
