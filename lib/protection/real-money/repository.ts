import { eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { protectionDeclaration } from "@/db/schema/protection";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type DeclarationRow = typeof protectionDeclaration.$inferSelect;

const declaration = prepared("protection_declaration", (source) =>
  source
    .select()
    .from(protectionDeclaration)
    .where(eq(protectionDeclaration.userId, sql.placeholder("userId"))),
);

export async function declarationOf(
  db: Db | Tx,
  userId: Id<"user">,
): Promise<DeclarationRow | undefined> {
  const [row] = await declaration(db, { userId });
  return row;
}

export async function putDeclaration(
  tx: Tx,
  row: typeof protectionDeclaration.$inferInsert,
): Promise<void> {
  const { country, declaredAt } = row;
  await tx.insert(protectionDeclaration).values(row).onConflictDoUpdate({
    target: protectionDeclaration.userId,
    set: { country, declaredAt },
  });
}

export async function putAdultOff(tx: Tx, userId: Id<"user">, adultOffAt: Date | null) {
  await tx
    .update(protectionDeclaration)
    .set({ adultOffAt })
    .where(eq(protectionDeclaration.userId, userId));
}
