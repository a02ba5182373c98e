import type { Db } from "@/db/client";
import type { Persona } from "@/lib/companion/contract";
import type { Id } from "@/lib/core/id";

/** Who the person is in a chat; null where they have not said. */
export async function personaOf(
  _db: Db,
  _userId: Id<"user">,
  _personaId: Id<"persona"> | null,
): Promise<Persona | null> {
  return null;
}
