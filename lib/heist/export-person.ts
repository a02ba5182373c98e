import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import * as items from "./item/repository";
import * as heists from "./repository";
import { shieldOutcome, shownReason } from "./view";

/** What is kept about a person's heists, on either side, and what they have for them. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const [rows, tools, leave] = await Promise.all([
    heists.everyHeistOf(db, userId),
    items.everyItemOf(db, userId),
    heists.leaveOf(db, userId),
  ]);
  return {
    heists: rows.map((row) => ({
      id: row.id,
      role: row.robberId === userId ? "robber" : "victim",
      season: row.season,
      status: row.status,
      reason: shownReason(row.reason),
      amount: String(row.amount),
      tools: row.tools,
      shield: shieldOutcome(row),
      at: row.at.toISOString(),
      ...(row.robberId === userId && row.addressHash ? { addressHash: row.addressHash } : {}),
    })),
    items: tools.map(({ userId: _, secret, ...item }) => ({
      ...item,
      secret: item.state === "active" ? null : secret,
    })),
    leavesPeacefulLeagueAt: leave?.leavesAt.toISOString() ?? null,
  };
}
