import {
  and,
  asc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { appUser, permissionGrant } from "@/db/schema/user";
import { databaseError, type Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { Permission, Role } from "@/lib/core/permission";

/** Somebody's id, or a query for it. */
export type Who = Id<"user"> | SQL;
export type UserRow = typeof appUser.$inferSelect;

/** The row as stored, or undefined when somebody has the handle, also in a commit under way. */
export async function insertUserUnlessHandleTaken(
  tx: Tx,
  row: typeof appUser.$inferInsert,
): Promise<UserRow | undefined> {
  try {
    const [created] = await tx
      .insert(appUser)
      .values(row)
      .onConflictDoNothing({ target: appUser.handle })
      .returning();
    return created;
  } catch (error) {
    throw named(error);
  }
}

export async function updateUser(
  tx: Tx,
  id: Id<"user">,
  change: Partial<Pick<UserRow, "email" | "emailVerifiedAt" | "guest">>,
): Promise<void> {
  try {
    await tx.update(appUser).set(change).where(eq(appUser.id, id));
  } catch (error) {
    throw named(error);
  }
}

/** Changes a role only where it is one of these. */
export async function setRoleBetween(
  tx: Tx,
  id: Id<"user">,
  role: Role,
  among: readonly Role[],
): Promise<void> {
  await tx
    .update(appUser)
    .set({ role })
    .where(and(eq(appUser.id, id), inArray(appUser.role, [...among]), ne(appUser.role, role)));
}

/** False when somebody else has the handle. */
export async function setHandle(tx: Tx, id: Id<"user">, handle: string): Promise<boolean> {
  // Savepoint: the caller's transaction outlives the refusal.
  try {
    await tx.transaction((inner) =>
      inner.update(appUser).set({ handle }).where(eq(appUser.id, id)),
    );
    return true;
  } catch (error) {
    if (violated(error)?.includes("handle")) return false;
    throw error;
  }
}

function named(error: unknown): unknown {
  if (!violated(error)?.includes("email")) return error;
  return new AppError("conflict", "user.email_taken", "This address has an account already.", {
    cause: error,
  });
}

/** The unique constraint that an error is about. */
function violated(error: unknown): string | undefined {
  const driver = databaseError(error);
  return driver?.code === "23505" ? driver.constraint : undefined;
}

export async function userByEmail(db: Db | Tx, email: string): Promise<UserRow | undefined> {
  const [row] = await db.select().from(appUser).where(eq(appUser.email, email));
  return row;
}

export async function userByHandle(db: Db | Tx, handle: string): Promise<UserRow | undefined> {
  const [row] = await db.select().from(appUser).where(eq(appUser.handle, handle));
  return row;
}

export async function lockUser(tx: Tx, id: Id<"user">): Promise<UserRow | undefined> {
  const [row] = await tx.select().from(appUser).where(eq(appUser.id, id)).for("no key update");
  return row;
}

export async function userById(db: Db | Tx, id: Id<"user">): Promise<UserRow | undefined> {
  const [row] = await db.select().from(appUser).where(eq(appUser.id, id));
  return row;
}

const ofIds = prepared("users_of_ids", (source) =>
  source
    .select()
    .from(appUser)
    .where(sql`${appUser.id} = any(${sql.placeholder("ids")}::text[])`),
);

export async function usersByIds(db: Db | Tx, ids: readonly Id<"user">[]): Promise<UserRow[]> {
  return ofIds(db, { ids });
}

/** Which of these accounts are suspended or closed. */
export async function suspendedAmong(
  source: Db | Tx,
  ids: readonly Id<"user">[],
): Promise<Id<"user">[]> {
  if (ids.length === 0) return [];
  const rows = await source
    .select({ id: appUser.id })
    .from(appUser)
    .where(and(inArray(appUser.id, [...ids]), isNotNull(appUser.suspendedAt)));
  return rows.map(({ id }) => id);
}

const handles = prepared("user_handles", (source) =>
  source
    .select({ id: appUser.id, handle: appUser.handle })
    .from(appUser)
    .where(sql`${appUser.id} = any(${sql.placeholder("ids")}::text[])`),
);

export async function handlesOf(
  db: Db | Tx,
  ids: readonly Id<"user">[],
): Promise<{ id: Id<"user">; handle: string }[]> {
  if (ids.length === 0) return [];
  return handles(db, { ids });
}

type Holder = { id: Id<"user">; handle: string; role: Role; granted: Permission[] };

/** Whoever has more than an ordinary account's role, or a permission that has not run out. */
export async function holdersOfMore(db: Db | Tx, now: Date): Promise<Holder[]> {
  const rows = await db
    .select({
      id: appUser.id,
      handle: appUser.handle,
      role: appUser.role,
      permission: permissionGrant.permission,
    })
    .from(appUser)
    .leftJoin(permissionGrant, and(eq(permissionGrant.userId, appUser.id), isLive(now)))
    .where(or(notInArray(appUser.role, ["user", "pro"]), isNotNull(permissionGrant.permission)))
    .orderBy(asc(appUser.handle));
  const people = new Map<string, Holder>();
  for (const { id, handle, role, permission } of rows) {
    const person = people.get(handle) ?? { id, handle, role, granted: [] };
    people.set(handle, {
      ...person,
      granted: [...person.granted, ...(permission ? [permission] : [])],
    });
  }
  return [...people.values()];
}

/** Permissions granted to a person that have not run out. */
export async function liveGrants(db: Db | Tx, userId: Id<"user">, now: Date) {
  const rows = await db
    .select({ permission: permissionGrant.permission })
    .from(permissionGrant)
    .where(and(eq(permissionGrant.userId, userId), isLive(now)));
  return rows.map((row) => row.permission);
}

function isLive(now: Date) {
  return or(isNull(permissionGrant.expiresAt), gt(permissionGrant.expiresAt, now));
}

/** What an account may do: its own row and the permissions that have not run out, in one statement. */
export async function actorRow(db: Db | Tx, who: Who, now: Date) {
  const { handle, role, guest, suspendedAt } = appUser;
  const granted = db
    .select({ permission: permissionGrant.permission })
    .from(permissionGrant)
    .where(and(eq(permissionGrant.userId, appUser.id), isLive(now)));
  const [row] = await db
    .select({ handle, role, guest, suspendedAt, granted: sql<Permission[]>`array(${granted})` })
    .from(appUser)
    .where(eq(appUser.id, who));
  return row;
}

export async function everyGrant(db: Db, userId: Id<"user">) {
  return db.select().from(permissionGrant).where(eq(permissionGrant.userId, userId));
}

export async function suspend(tx: Tx, id: Id<"user">, at: Date): Promise<void> {
  await tx.update(appUser).set({ suspendedAt: at }).where(eq(appUser.id, id));
}

/** What is left of a person: their id, when they came, and a name that says nothing. */
export async function erase(
  tx: Tx,
  id: Id<"user">,
  { handle, at }: { handle: string; at: Date },
): Promise<void> {
  await tx.delete(permissionGrant).where(eq(permissionGrant.userId, id));
  await tx
    .update(appUser)
    .set({ handle, email: null, emailVerifiedAt: null, role: "user", suspendedAt: at })
    .where(eq(appUser.id, id));
}
