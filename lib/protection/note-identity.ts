import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { type Identity, markOf } from "./marks";
import * as protection from "./repository";

/**
 * Keeps in mind that an account has this e-mail address or wallet, and whether it has shown so. A
 * step for whatever gives an account a way in: an exclusion holds for every account that shares one
 * with the excluded.
 */
export async function noteIdentity(
  tx: Tx,
  ctx: Context,
  userId: Id<"user">,
  { proven, ...identity }: Identity & { proven: boolean },
): Promise<void> {
  const mark = markOf(identity);
  await protection.insertIdentity(tx, { mark, userId, proven, since: ctx.now() });
}
