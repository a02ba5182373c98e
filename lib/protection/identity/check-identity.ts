import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { readSettings } from "@/lib/settings";
import { type KycProvider, noProvider } from "./provider";
import { type IdentityVerdict, verdictOf } from "./rules";

/**
 * Whether so much real money may be paid to a person: `paid` is the sum of all their payouts with
 * this one, in micro-USD, so that splitting one does not avoid the check. Asks a vendor, so it must
 * not run inside a transaction.
 */
export async function checkIdentity(
  ctx: Context,
  { userId, paid }: { userId: Id<"user">; paid: bigint },
  provider: KycProvider = noProvider,
): Promise<{ verdict: IdentityVerdict; provider: string }> {
  const settings = await readSettings(ctx.db, ["protection.identity_above"]);
  if (paid <= BigInt(settings["protection.identity_above"]))
    return { verdict: "clear", provider: "none" };
  return { verdict: verdictOf(await provider.check(userId)), provider: provider.name };
}
