import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { noteIdentity } from "@/lib/protection";
import type { Account } from "./contract";
import { noteInvitation } from "./note-invitation";
import * as users from "./repository";
import { coinHandle } from "./rules";

const COINED_TRIES_MAX = 8;

type NewUser = { email: string | null; guest: boolean; handle?: string | undefined };

/**
 * Enters a person. Without a handle they get a coined one.
 * @throws conflict `user.email_taken`, `user.handle_taken`
 */
export async function createUser(tx: Tx, ctx: Context, person: NewUser): Promise<Account> {
  const now = ctx.now();
  const facts = {
    id: newId("user", now),
    email: person.email,
    guest: person.guest,
    createdAt: now,
  };
  for (const handle of candidates(ctx, person)) {
    const created = await users.insertUserUnlessHandleTaken(tx, { ...facts, handle });
    if (!created) continue;
    const { email } = person;
    if (email) await noteIdentity(tx, ctx, created.id, { email, proven: false });
    await noteInvitation(tx, ctx, created.id);
    return created;
  }
  throw handleTaken();
}

export function handleTaken(): AppError {
  return new AppError("conflict", "user.handle_taken", "Somebody else has this name.");
}

function* candidates(ctx: Context, { handle, guest }: NewUser): Generator<string> {
  if (handle !== undefined) {
    yield handle;
    return;
  }
  for (let widen = 0; widen < COINED_TRIES_MAX; widen++)
    yield coinHandle(ctx.randomBytes(6), guest, widen);
}
