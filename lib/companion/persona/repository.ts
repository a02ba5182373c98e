import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { companionPersona } from "@/db/schema/companion";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type PersonaRow = typeof companionPersona.$inferSelect;

export async function personasOf(db: Db | Tx, userId: Id<"user">): Promise<PersonaRow[]> {
  return db
    .select()
    .from(companionPersona)
    .where(eq(companionPersona.userId, userId))
    .orderBy(asc(sql`lower(${companionPersona.name})`), asc(companionPersona.id));
}

/** A persona's id or none, or a query for it. */
export type Named = Id<"persona"> | null | SQL;

/** The one of a person's own that is named, else their usual one. */
export async function personaOf(
  db: Db | Tx,
  userId: Id<"user">,
  named: Named,
): Promise<PersonaRow | undefined> {
  const isNamed = sql`${companionPersona.id} = ${named}`;
  const [row] = await db
    .select()
    .from(companionPersona)
    .where(
      and(
        eq(companionPersona.userId, userId),
        or(named === null ? undefined : isNamed, eq(companionPersona.isDefault, true)),
      ),
    )
    .orderBy(named === null ? companionPersona.id : sql`${isNamed} desc nulls last`)
    .limit(1);
  return row;
}

/** One change of a person's personas at a time. */
export async function lockPersonas(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`companion.personas:${userId}`}))`);
}

export async function clearDefault(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx
    .update(companionPersona)
    .set({ isDefault: false })
    .where(and(eq(companionPersona.userId, userId), eq(companionPersona.isDefault, true)));
}

export async function insertPersona(
  tx: Tx,
  row: typeof companionPersona.$inferInsert,
): Promise<void> {
  await tx.insert(companionPersona).values(row);
}

export async function updatePersona(
  tx: Tx,
  id: Id<"persona">,
  change: Partial<typeof companionPersona.$inferInsert>,
): Promise<void> {
  await tx.update(companionPersona).set(change).where(eq(companionPersona.id, id));
}

/** False where it was not this person's. */
export async function deletePersona(
  tx: Tx,
  userId: Id<"user">,
  id: Id<"persona">,
): Promise<boolean> {
  const rows = await tx
    .delete(companionPersona)
    .where(and(eq(companionPersona.id, id), eq(companionPersona.userId, userId)))
    .returning({ id: companionPersona.id });
  return rows.length > 0;
}

export async function deleteAllOf(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(companionPersona).where(eq(companionPersona.userId, userId));
}
