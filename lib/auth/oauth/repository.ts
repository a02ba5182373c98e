import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { authOauth } from "@/db/schema/auth";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type LinkedRow = typeof authOauth.$inferSelect;

export async function linkedAccounts(db: Db | Tx, userId: Id<"user">): Promise<LinkedRow[]> {
  return db
    .select()
    .from(authOauth)
    .where(eq(authOauth.userId, userId))
    .orderBy(asc(authOauth.linkedAt));
}
