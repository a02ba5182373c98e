import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { lockAccount } from "@/lib/user";
import { requireOtherWay } from "../require-other-way";
import {
  type LinkedAccount,
  type ProviderName,
  providerNames,
  type UnlinkAccount,
} from "./contract";
import { providerOf } from "./providers";
import * as accounts from "./repository";

/** The other places by which one can get in here: those whose keys are set. Open to everybody. */
export function oauthProviders(): ProviderName[] {
  return providerNames.filter((name) => providerOf(name) !== null);
}

/** The caller's accounts at other places. */
export async function listLinkedAccounts(ctx: Context): Promise<LinkedAccount[]> {
  const { userId } = requireUser(ctx);
  const rows = await accounts.linkedAccounts(ctx.db, userId);
  return rows.map(({ provider, subject, label, linkedAt }) => ({
    provider,
    subject,
    label,
    linkedAt: linkedAt.toISOString(),
  }));
}

/**
 * Takes an account at another place from the ways in, unless it is the last.
 * @throws conflict `auth.last_way_in`; not_found `auth.no_linked_account`
 */
export async function unlinkAccount(
  ctx: Context,
  { provider, subject }: UnlinkAccount,
): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    await lockAccount(tx, userId);
    if (!(await accounts.deleteLinked(tx, { provider, subject, userId })))
      throw new AppError("not_found", "auth.no_linked_account", "This account is not linked.");
    await requireOtherWay(tx, userId);
  });
}
