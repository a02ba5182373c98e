import { and, desc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { companion, companionVersion } from "@/db/schema/companion";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type CompanionRow = typeof companion.$inferSelect;
export type VersionRow = typeof companionVersion.$inferSelect;

export async function insertCompanion(
  tx: Tx,
  row: typeof companion.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(companion)
    .values(row)
    .onConflictDoNothing({ target: companion.slug })
    .returning({ id: companion.id });
  return rows.length > 0;
}

export async function updateCompanion(
  tx: Tx,
  id: Id<"companion">,
  change: Partial<typeof companion.$inferInsert>,
): Promise<void> {
  await tx.update(companion).set(change).where(eq(companion.id, id));
}

export async function byId(db: Db | Tx, id: Id<"companion">): Promise<CompanionRow | undefined> {
  const [row] = await db.select().from(companion).where(eq(companion.id, id));
  return row;
}

export async function byIds(db: Db | Tx, ids: readonly Id<"companion">[]): Promise<CompanionRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(companion)
    .where(inArray(companion.id, [...ids]));
}

export async function bySlug(db: Db | Tx, slug: string): Promise<CompanionRow | undefined> {
  const [row] = await db.select().from(companion).where(eq(companion.slug, slug));
  return row;
}

/** Holds a companion until commit: whoever has it is the only one who publishes or decides. */
export async function lockCompanion(
  tx: Tx,
  id: Id<"companion">,
): Promise<CompanionRow | undefined> {
  const [row] = await tx.select().from(companion).where(eq(companion.id, id)).for("no key update");
  return row;
}

export async function lockBySlug(tx: Tx, slug: string): Promise<CompanionRow | undefined> {
  const [row] = await tx
    .select()
    .from(companion)
    .where(eq(companion.slug, slug))
    .for("no key update");
  return row;
}

export async function insertVersion(
  tx: Tx,
  row: typeof companionVersion.$inferInsert,
): Promise<void> {
  await tx.insert(companionVersion).values(row);
}

export async function versionById(
  db: Db | Tx,
  id: Id<"companionVersion">,
): Promise<VersionRow | undefined> {
  const [row] = await db.select().from(companionVersion).where(eq(companionVersion.id, id));
  return row;
}

/** A version together with its companion. */
export async function versionWithCompanion(
  db: Db | Tx,
  id: Id<"companionVersion">,
): Promise<{ version: VersionRow; companion: CompanionRow } | undefined> {
  const [row] = await db
    .select({ version: companionVersion, companion })
    .from(companionVersion)
    .innerJoin(companion, eq(companion.id, companionVersion.companionId))
    .where(eq(companionVersion.id, id));
  return row;
}

/** Without their contents, newest first. */
export async function versionsOf(
  db: Db | Tx,
  companionId: Id<"companion">,
): Promise<Pick<VersionRow, "id" | "number" | "note" | "publishedAt">[]> {
  const { id, number, note, publishedAt } = companionVersion;
  return db
    .select({ id, number, note, publishedAt })
    .from(companionVersion)
    .where(eq(companionVersion.companionId, companionId))
    .orderBy(desc(companionVersion.number));
}

export async function versionByNumber(
  db: Db | Tx,
  companionId: Id<"companion">,
  number: number,
): Promise<VersionRow | undefined> {
  const [row] = await db
    .select()
    .from(companionVersion)
    .where(and(eq(companionVersion.companionId, companionId), eq(companionVersion.number, number)));
  return row;
}

export async function nextNumber(tx: Tx, companionId: Id<"companion">): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${companionVersion.number}), 0)::int` })
    .from(companionVersion)
    .where(eq(companionVersion.companionId, companionId));
  return (row?.last ?? 0) + 1;
}

/** Those of a person that were not withdrawn. */
export async function countOwn(db: Db | Tx, userId: Id<"user">): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(companion)
    .where(and(eq(companion.ownerId, userId), ne(companion.state, "withdrawn")));
  return row?.count ?? 0;
}
