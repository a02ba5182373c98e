import { and, eq, gt, inArray, isNull, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { appUser, permissionGrant } from "@/db/schema/user";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type UserRow = typeof appUser.$inferSelect;

export async function insertUser(tx: Tx, row: typeof appUser.$inferInsert): Promise<void> {
  await tx.insert(appUser).values(row);
}

export async function userById(db: Db | Tx, id: Id<"user">): Promise<UserRow | undefined> {
  const [row] = await db.select().from(appUser).where(eq(appUser.id, id));
  return row;
}

export async function handlesOf(
  db: Db | Tx,
  ids: readonly Id<"user">[],
): Promise<{ id: Id<"user">; handle: string }[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: appUser.id, handle: appUser.handle })
    .from(appUser)
    .where(inArray(appUser.id, [...ids]));
}

/** Permissions granted to a person that have not run out. */
export async function liveGrants(db: Db | Tx, userId: Id<"user">, now: Date) {
  const rows = await db
    .select({ permission: permissionGrant.permission })
    .from(permissionGrant)
    .where(
      and(
        eq(permissionGrant.userId, userId),
        or(isNull(permissionGrant.expiresAt), gt(permissionGrant.expiresAt, now)),
      ),
    );
  return rows.map((row) => row.permission);
}
