import { type Context, requireUser } from "@/lib/context";
import { readHeistTokens, readStandings, seasonOf } from "@/lib/season";
import type { ItemView, TokenView } from "./contract";
import * as items from "./item/repository";
import { viewShield } from "./preview-heist";
import { readTerms } from "./read-terms";
import * as heists from "./repository";

const HOUR = 3_600_000;

/** What the caller has for heists, and what holds for them now. */
export async function readMine(ctx: Context): Promise<TokenView> {
  const { userId } = requireUser(ctx);
  const now = ctx.now();
  const [{ enabled, terms }, tokens, struck, robbed, held, leave, standings] = await Promise.all([
    readTerms(ctx.db),
    readHeistTokens(ctx.db, userId),
    heists.lastStruck(ctx.db, userId),
    heists.lastRobbed(ctx.db, userId),
    items.itemsOf(ctx.db, userId),
    heists.leaveOf(ctx.db, userId),
    readStandings(ctx.db, seasonOf(now), [userId]),
  ]);
  const league = standings.get(userId)?.league ?? "open";
  return {
    tokens: String(tokens),
    readyAt: ending(struck, terms.cooldownHours, now),
    protectedUntil: ending(robbed, terms.protectionHours, now),
    items: held.filter((item) => !isOver(item, now)).map(viewItem),
    league,
    leavesAt: league === "peaceful" ? (leave?.leavesAt.toISOString() ?? null) : null,
    enabled,
  };
}

function ending(since: Date | null, hours: number, now: Date): string | null {
  if (!since) return null;
  const end = new Date(since.getTime() + hours * HOUR);
  return end > now ? end.toISOString() : null;
}

function isOver({ state, expiresAt }: items.ItemRow, now: Date): boolean {
  return state === "active" && expiresAt !== null && expiresAt <= now;
}

function viewItem(row: items.ItemRow): ItemView {
  const isUp = row.state === "active";
  return {
    id: row.id,
    kind: row.kind,
    state: isUp ? "active" : "held",
    until: isUp ? (row.expiresAt?.toISOString() ?? null) : null,
    shield: isUp ? viewShield(row) : null,
  };
}
