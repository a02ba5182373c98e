import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { companionFile } from "@/db/schema/companion";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

/** Nothing where this person keeps the same bytes already. */
export async function insertFile(tx: Tx, row: typeof companionFile.$inferInsert): Promise<void> {
  await tx.insert(companionFile).values(row).onConflictDoNothing();
}

/** Whether this person keeps all of these. */
export async function areKept(
  db: Db | Tx,
  userId: Id<"user">,
  hashes: readonly string[],
): Promise<boolean> {
  const wanted = [...new Set(hashes)];
  if (wanted.length === 0) return true;
  const rows = await db
    .select({ hash: companionFile.hash })
    .from(companionFile)
    .where(and(inArray(companionFile.hash, wanted), eq(companionFile.ownerId, userId)));
  return rows.length === wanted.length;
}

/** Whoever keeps it: what is asked for by the hash of its bytes is known already. */
export async function bytesOf(
  db: Db | Tx,
  hash: string,
  kind: "picture" | "archive",
): Promise<Buffer | null> {
  const [row] = await db
    .select({ bytes: companionFile.bytes })
    .from(companionFile)
    .where(and(eq(companionFile.hash, hash), eq(companionFile.kind, kind)))
    .limit(1);
  return row?.bytes ?? null;
}

/** Bytes that a person keeps. */
export async function sizeOf(db: Db | Tx, userId: Id<"user">): Promise<number> {
  const [row] = await db
    .select({ size: sql<string>`coalesce(sum(${companionFile.size}), 0)` })
    .from(companionFile)
    .where(eq(companionFile.ownerId, userId));
  return Number(row?.size ?? 0);
}

export async function deleteOf(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(companionFile).where(eq(companionFile.ownerId, userId));
}

/** Removes what a person kept before this instant and shows in no draft or version of theirs. */
export async function deleteUnused(tx: Tx, userId: Id<"user">, before: Date): Promise<void> {
  await tx.execute(sql`
    with shown as (
      select draft as definition, draft_archive as archive from companion where owner_id = ${userId}
      union all
      select v.definition, v.archive from companion_version v
      join companion c on c.id = v.companion_id where c.owner_id = ${userId}
    ), named as (
      select definition->>'avatar' as hash from shown
      union select archive from shown
      union select jsonb_path_query(definition, '$.expressions[*].picture') #>> '{}' from shown
    )
    delete from companion_file f
    where f.owner_id = ${userId} and f.at < ${before.toISOString()}::timestamptz
      and not exists (select 1 from named where named.hash = f.hash)`);
}
