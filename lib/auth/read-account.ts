import { type Context, requireUser } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import { canSendEmail } from "@/lib/email";
import { findAccount } from "@/lib/user";
import type { AccountView } from "./contract";
import { passwordHash } from "./repository";
import { walletsOf } from "./solana/repository";

/** The caller's own account: who they are and how they get in. */
export async function readAccount(ctx: Context): Promise<AccountView> {
  const { userId } = requireUser(ctx);
  const [user, hash, wallets] = await Promise.all([
    findAccount(ctx.db, userId),
    passwordHash(ctx.db, userId),
    walletsOf(ctx.db, userId),
  ]);
  invariant(user, "an actor has an account");
  return {
    handle: user.handle,
    guest: user.guest,
    email: user.email ? { address: user.email, verified: user.emailVerifiedAt !== null } : null,
    hasPassword: hash !== undefined,
    wallets: wallets.map(({ address, linkedAt }) => ({
      address,
      linkedAt: linkedAt.toISOString(),
    })),
    emailWorks: canSendEmail(),
  };
}
