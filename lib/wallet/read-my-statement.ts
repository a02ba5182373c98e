import { type Context, requireUser } from "@/lib/context";
import type { Page, PageRequest } from "@/lib/core/paging";
import { readStatement } from "@/lib/ledger";
import { walletAddress } from "./address";
import type { StatementEntry } from "./contract";

/** The caller's own movements, the newest first. */
export async function readMyStatement(
  ctx: Context,
  page: PageRequest,
): Promise<Page<StatementEntry>> {
  const { userId } = requireUser(ctx);
  const { items, next } = await readStatement(ctx.db, walletAddress(userId), page);
  return {
    items: items.map((line) => ({
      ...line,
      at: line.at.toISOString(),
      change: String(line.change),
      availableAfter: String(line.availableAfter),
    })),
    next,
  };
}
