import { type Context, requireUser } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { pageOf } from "@/lib/core/paging";
import { seasonOf, seasonStart } from "@/lib/season";
import { readHandles } from "@/lib/user";
import type { HistoryItem, HistoryPage, ReadHistory } from "./contract";
import { readTerms } from "./read-terms";
import * as heists from "./repository";
import { shieldOutcome, shownReason } from "./view";

const HOUR = 3_600_000;

/** The caller's heists and those on the caller, the newest first. What others failed at stays theirs. */
export async function readHistory(
  ctx: Context,
  { after, limit }: ReadHistory,
): Promise<HistoryPage> {
  const { userId } = requireUser(ctx);
  const before = (after ?? null) as Id<"heist"> | null;
  const rows = await heists.historyOf(ctx.db, userId, { before, limit: limit + 1 });
  const page = pageOf(rows, limit, ({ id }) => id);
  const otherOf = (row: heists.HeistRow) => (row.robberId === userId ? row.victimId : row.robberId);
  const handles = await readHandles(ctx.db, page.items.map(otherOf));
  const { terms } = await readTerms(ctx.db);
  const now = ctx.now().getTime();
  const done = await robbedThisMonth(ctx, userId);
  const items = page.items.map((row): HistoryItem => {
    const role = row.robberId === userId ? "robber" : "victim";
    const until = row.at.getTime() + terms.counterHours * HOUR;
    const isRobbed = role === "victim" && row.status === "success";
    const mayReturn = isRobbed && until > now && !done.has(row.robberId);
    return {
      heistId: row.id,
      role,
      otherId: otherOf(row),
      other: handles.get(otherOf(row)) ?? "somebody who left",
      status: row.status,
      reason: shownReason(row.reason),
      amount: String(row.amount),
      shield: shieldOutcome(row),
      counter: row.counter,
      counterUntil: mayReturn ? new Date(until).toISOString() : null,
      at: row.at.toISOString(),
    };
  });
  return { items, next: page.next };
}

/** Whom the caller has robbed already: of nobody twice in a month, also not in return. */
async function robbedThisMonth(ctx: Context, userId: Id<"user">): Promise<Set<Id<"user">>> {
  const before = new Date(seasonStart(seasonOf(ctx.now())).getTime() - 1);
  const rows = await heists.robbedSince(ctx.db, userId, before);
  return new Set(rows.map(({ victimId }) => victimId));
}
