import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { openAccount } from "@/lib/ledger";
import { walletAddress } from "./address";

/** Opens a person's dollar account, or finds it open. */
export async function openWallet(tx: Tx, ctx: Context, userId: Id<"user">): Promise<void> {
  await openAccount(tx, { address: walletAddress(userId), kind: "user", at: ctx.now() });
}
