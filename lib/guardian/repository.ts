import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { guardian } from "@/db/schema/guardian";
import type { Tx } from "@/db/transaction";
import { newId } from "@/lib/core/id";
import type { Guardian, GuardianCharacter } from "./contract";

/** Inserts a house guardian, or brings an earlier version of it up to date. */
export async function upsertHouse(tx: Tx, character: GuardianCharacter, now: Date): Promise<void> {
  const { slug, ...rest } = character;
  await tx
    .insert(guardian)
    .values({ id: newId("guardian", now), slug, ...rest, kind: "house", createdAt: now })
    .onConflictDoUpdate({
      target: guardian.slug,
      set: rest,
      setWhere: sql`${guardian.kind} = 'house'`,
    });
}

export async function insertCommunity(
  tx: Tx,
  character: GuardianCharacter,
  now: Date,
): Promise<void> {
  await tx
    .insert(guardian)
    .values({ id: newId("guardian", now), ...character, kind: "community", createdAt: now });
}

export async function all(db: Db | Tx): Promise<Guardian[]> {
  return db.select().from(guardian).orderBy(asc(guardian.level), asc(guardian.slug));
}

export async function bySlug(db: Db | Tx, slug: string): Promise<Guardian | null> {
  const [row] = await db.select().from(guardian).where(eq(guardian.slug, slug));
  return row ?? null;
}

export async function byId(db: Db | Tx, id: Guardian["id"]): Promise<Guardian | null> {
  const [row] = await db.select().from(guardian).where(eq(guardian.id, id));
  return row ?? null;
}

export async function byIds(db: Db | Tx, ids: readonly Guardian["id"][]): Promise<Guardian[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(guardian)
    .where(inArray(guardian.id, [...ids]));
}
