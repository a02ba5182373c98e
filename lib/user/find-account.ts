import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { Account } from "./contract";
import * as users from "./repository";

/** Whoever has this address, in lower case, verified or not. */
export async function findUserByEmail(db: Db | Tx, email: string): Promise<Account | null> {
  return (await users.userByEmail(db, email)) ?? null;
}

/** Whoever has this public name now. */
export async function findUserByHandle(db: Db | Tx, handle: string): Promise<Account | null> {
  return (await users.userByHandle(db, handle.toLowerCase())) ?? null;
}

export async function findAccount(db: Db | Tx, id: Id<"user">): Promise<Account | null> {
  return (await users.userById(db, id)) ?? null;
}

/** The accounts of these people, of those who have one. */
export async function findAccounts(
  db: Db | Tx,
  ids: readonly Id<"user">[],
): Promise<Map<Id<"user">, Account>> {
  return new Map((await users.usersByIds(db, ids)).map((row) => [row.id, row]));
}

/** The account, held until commit: whoever has it is the only one changing it. */
export async function lockAccount(tx: Tx, id: Id<"user">): Promise<Account | null> {
  return (await users.lockUser(tx, id)) ?? null;
}

/** Which of these accounts are suspended or closed. */
export function suspendedAmong(source: Db | Tx, ids: readonly Id<"user">[]): Promise<Id<"user">[]> {
  return users.suspendedAmong(source, ids);
}
