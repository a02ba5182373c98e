import { and, desc, eq, exists, inArray, ne, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { companion, companionListing, companionVersion } from "@/db/schema/companion";
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

/** Its owner sees every version, others those that were listed. */
type Seen = { byOwner: boolean };

function seen(db: Db | Tx, { byOwner }: Seen): SQL | undefined {
  if (byOwner) return undefined;
  return exists(
    db
      .select({ at: companionListing.at })
      .from(companionListing)
      .where(eq(companionListing.versionId, companionVersion.id)),
  );
}

/** Without their contents, newest first. */
export async function versionsOf(
  db: Db | Tx,
  companionId: Id<"companion">,
  by: Seen,
): Promise<Pick<VersionRow, "id" | "number" | "note" | "publishedAt">[]> {
  const { id, number, note, publishedAt } = companionVersion;
  return db
    .select({ id, number, note, publishedAt })
    .from(companionVersion)
    .where(and(eq(companionVersion.companionId, companionId), seen(db, by)))
    .orderBy(desc(companionVersion.number));
}

export async function versionByNumber(
  db: Db | Tx,
  { companionId, number }: { companionId: Id<"companion">; number: number },
  by: Seen,
): Promise<VersionRow | undefined> {
  const [row] = await db
    .select()
    .from(companionVersion)
    .where(
      and(
        eq(companionVersion.companionId, companionId),
        eq(companionVersion.number, number),
        seen(db, by),
      ),
    );
  return row;
}

export async function versionsByIds(
  db: Db | Tx,
  ids: readonly Id<"companionVersion">[],
): Promise<VersionRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(companionVersion)
    .where(inArray(companionVersion.id, [...ids]));
}

/** Notes that everybody may find this version. */
export async function noteListing(
  tx: Tx,
  listing: typeof companionListing.$inferInsert,
): Promise<void> {
  await tx.insert(companionListing).values(listing).onConflictDoNothing();
}

/** From now on nobody but its owner is shown this version. */
export async function dropListing(tx: Tx, versionId: Id<"companionVersion"> | null): Promise<void> {
  if (versionId === null) return;
  await tx.delete(companionListing).where(eq(companionListing.versionId, versionId));
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
