import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { Persona } from "../contract";
import * as personas from "./repository";

/**
 * Who a person is in a chat: the persona it names, else their usual one, else null. The name may
 * also be a query for it.
 */
export async function personaFor(
  db: Db | Tx,
  userId: Id<"user">,
  named: personas.Named,
): Promise<Persona | null> {
  const row = await personas.personaOf(db, userId, named);
  return row ? { name: row.name, description: row.description } : null;
}
