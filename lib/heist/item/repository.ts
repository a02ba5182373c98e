import { and, asc, eq, gt, inArray, lte, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { prepared, preparedSql } from "@/db/prepared";
import { heistItem } from "@/db/schema/heist";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { ToolKind } from "../contract";

export type ItemRow = typeof heistItem.$inferSelect;

type Source = Db | Tx;
type Person = Id<"user">;

/** False when this was given before. */
export async function insertItem(tx: Tx, row: typeof heistItem.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(heistItem)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: heistItem.id });
  return rows.length > 0;
}

/** What somebody can use or uses, the oldest first. */
export async function itemsOf(source: Source, userId: Person): Promise<ItemRow[]> {
  return source
    .select()
    .from(heistItem)
    .where(and(eq(heistItem.userId, userId), inArray(heistItem.state, ["held", "active"])))
    .orderBy(asc(heistItem.id));
}

export async function everyItemOf(source: Source, userId: Person): Promise<ItemRow[]> {
  return source
    .select()
    .from(heistItem)
    .where(eq(heistItem.userId, userId))
    .orderBy(asc(heistItem.id));
}

export async function lockItem(tx: Tx, id: Id<"item">): Promise<ItemRow | undefined> {
  const [row] = await tx.select().from(heistItem).where(eq(heistItem.id, id)).for("no key update");
  return row;
}

/** The shields that these people hold up at an instant. */
export async function shieldsOf(source: Source, userIds: readonly Person[], at: Date) {
  const rows = await source
    .select()
    .from(heistItem)
    .where(
      and(
        inArray(heistItem.userId, [...userIds]),
        eq(heistItem.state, "active"),
        gt(heistItem.expiresAt, at),
      ),
    );
  return new Map(rows.map((row) => [row.userId, row]));
}

export async function updateItem(
  tx: Tx,
  id: Id<"item">,
  change: Partial<Omit<ItemRow, "id">>,
): Promise<void> {
  await tx.update(heistItem).set(change).where(eq(heistItem.id, id));
}

const spending = preparedSql(
  "heist_tools_spent",
  sql`update ${heistItem}
    set state = 'used', ended_at = ${sql.placeholder("at")}::timestamptz, heist_id = ${sql.placeholder("heistId")}
    where id in (select min(id) from ${heistItem} where user_id = ${sql.placeholder("userId")}
      and state = 'held' and kind = any(${sql.placeholder("kinds")}::text[]) group by kind)`,
);

/** Uses up the oldest of each kind. */
export async function spendTools(
  tx: Tx,
  {
    userId,
    kinds,
    heistId,
    at,
  }: { userId: Person; kinds: readonly ToolKind[]; heistId: Id<"heist">; at: Date },
): Promise<void> {
  await spending(tx, { userId, kinds, heistId, at: at.toISOString() });
}

const gear = prepared("heist_gear", (source) =>
  source
    .select()
    .from(heistItem)
    .where(
      or(
        and(
          eq(heistItem.userId, sql.placeholder("victimId")),
          eq(heistItem.state, "active"),
          sql`${heistItem.expiresAt} > ${sql.placeholder("at")}::timestamptz`,
        ),
        and(
          eq(heistItem.userId, sql.placeholder("robberId")),
          eq(heistItem.state, "held"),
          sql`${heistItem.kind} = any(${sql.placeholder("tools")}::text[])`,
        ),
      ),
    ),
);

/** What bears on a heist: the victim's raised shield, and which of these tools the robber has. */
export async function gearOf(
  source: Source,
  {
    robberId,
    victimId,
    tools,
    at,
  }: { robberId: Person; victimId: Person; tools: readonly ToolKind[]; at: Date },
): Promise<{ shield: ItemRow | undefined; held: Set<ToolKind> }> {
  const rows = await gear(source, { robberId, victimId, tools, at: at.toISOString() });
  return {
    shield: rows.find(({ state }) => state === "active"),
    held: new Set(rows.filter(({ state }) => state === "held").map(({ kind }) => kind as ToolKind)),
  };
}

/** Shields whose time is over, held until commit; those that somebody else holds are left out. */
export async function lockExpired(tx: Tx, at: Date, limit: number): Promise<ItemRow[]> {
  return tx
    .select()
    .from(heistItem)
    .where(and(eq(heistItem.state, "active"), lte(heistItem.expiresAt, at)))
    .orderBy(asc(heistItem.expiresAt))
    .limit(limit)
    .for("no key update", { skipLocked: true });
}

export async function shieldOfHeist(source: Source, id: Id<"item">): Promise<ItemRow | undefined> {
  const [row] = await source.select().from(heistItem).where(eq(heistItem.id, id));
  return row;
}
