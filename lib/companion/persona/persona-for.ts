import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { Persona } from "../contract";
import * as personas from "./repository";

/** Who a person is in a chat: the persona it names, else their usual one, else null. */
export async function personaFor(
  db: Db | Tx,
  userId: Id<"user">,
  personaId: Id<"persona"> | null,
): Promise<Persona | null> {
  const named = personaId && (await personas.personaOf(db, userId, personaId));
  const row = named || (await personas.personaOf(db, userId, null));
  return row ? { name: row.name, description: row.description } : null;
}
