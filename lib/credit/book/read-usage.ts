import { type Context, requireUser } from "@/lib/context";
import { dateIn, dateStart } from "@/lib/core/zone";
import type { ReadUsage, Usage, UsageRow } from "../contract";
import { dayAt, firstDay } from "../day";
import { dayOf, homeZone } from "../open-purse";
import { personOf } from "../repository";
import * as book from "./repository";

const DAY = 24 * 3_600_000;

/** What the caller spent by feature, model and day of their own, over the last so many days. */
export async function readUsage(ctx: Context, { days }: ReadUsage): Promise<Usage> {
  const { userId } = requireUser(ctx);
  const now = ctx.now();
  const person = await personOf(ctx.db, userId);
  const { zone } = person ? dayAt(dayOf(person), now) : firstDay(homeZone, now);
  const dates = datesUpTo(dateIn(zone, now), days);
  // A day more than is asked for, so that no change of clocks cuts the first one.
  const since = dateStart(zone, new Date(now.getTime() - (days + 1) * DAY));
  const slots = await book.spentBySlot(ctx.db, userId, since);
  const rows = new Map<string, UsageRow>();
  for (const slot of slots) addSlot(rows, slot, dateIn(zone, new Date(slot.slot)));
  const first = dates[0] ?? "";
  return {
    zone,
    dates,
    rows: [...rows.values()].filter(({ date }) => date >= first).sort(byDateAndSpent),
  };
}

function addSlot(rows: Map<string, UsageRow>, slot: book.SlotRow, date: string): void {
  const { feature, model } = slot;
  const key = JSON.stringify([date, feature, model]);
  const row = rows.get(key);
  rows.set(key, {
    date,
    feature,
    model,
    turns: (row?.turns ?? 0) + slot.turns,
    inputTokens: (row?.inputTokens ?? 0) + slot.inputTokens,
    outputTokens: (row?.outputTokens ?? 0) + slot.outputTokens,
    spent: String(BigInt(row?.spent ?? 0) + BigInt(slot.spent)),
  });
}

function byDateAndSpent(a: UsageRow, b: UsageRow): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return BigInt(a.spent) < BigInt(b.spent) ? 1 : -1;
}

/** So many calendar dates up to this one, the oldest first. */
function datesUpTo(last: string, count: number): string[] {
  const end = new Date(`${last}T00:00:00Z`).getTime();
  return Array.from({ length: count }, (_, index) =>
    new Date(end - (count - 1 - index) * DAY).toISOString().slice(0, 10),
  );
}
