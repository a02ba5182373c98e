import { and, desc, eq, gte, lte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { tokenPrice } from "@/db/schema/token";
import type { Tx } from "@/db/transaction";

export type PriceRow = typeof tokenPrice.$inferSelect;
type Source = Db | Tx;

/** Of two at the same instant the first stays. */
export async function insertPrice(source: Source, row: PriceRow): Promise<void> {
  await source.insert(tokenPrice).values(row).onConflictDoNothing();
}

export async function latestPrice(source: Source, mint: string): Promise<PriceRow | undefined> {
  const [row] = await source
    .select()
    .from(tokenPrice)
    .where(eq(tokenPrice.mint, mint))
    .orderBy(desc(tokenPrice.at))
    .limit(1);
  return row;
}

/** The price in force at an instant, or undefined where none was recorded by then. */
export async function priceAt(
  source: Source,
  mint: string,
  at: Date,
): Promise<PriceRow | undefined> {
  const [row] = await source
    .select()
    .from(tokenPrice)
    .where(and(eq(tokenPrice.mint, mint), lte(tokenPrice.at, at)))
    .orderBy(desc(tokenPrice.at))
    .limit(1);
  return row;
}

/** The last price of each of `steps` equal stretches since an instant, the oldest first. */
export async function pricesSince(
  source: Source,
  mint: string,
  { since, now, steps }: { since: Date; now: Date; steps: number },
): Promise<Pick<PriceRow, "at" | "price" | "source">[]> {
  const seconds = Math.max(1, Math.ceil((now.getTime() - since.getTime()) / 1_000 / steps));
  // As a number in the text: as a parameter it would be another expression in each place.
  const stretch = sql`floor(extract(epoch from ${tokenPrice.at}) / ${sql.raw(String(seconds))})`;
  const rows = await source
    .selectDistinctOn([stretch], {
      stretch: sql<string>`${stretch}`,
      at: tokenPrice.at,
      price: tokenPrice.price,
      source: tokenPrice.source,
    })
    .from(tokenPrice)
    .where(and(eq(tokenPrice.mint, mint), gte(tokenPrice.at, since)))
    .orderBy(stretch, desc(tokenPrice.at));
  return rows.map(({ at, price, source: from }) => ({ at, price, source: from }));
}

export async function firstPriceAt(source: Source, mint: string): Promise<Date | null> {
  const [row] = await source
    .select({ at: sql<string | null>`min(${tokenPrice.at})` })
    .from(tokenPrice)
    .where(eq(tokenPrice.mint, mint));
  return row?.at ? new Date(row.at) : null;
}
