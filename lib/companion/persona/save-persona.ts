import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { companionLimits } from "../contract";
import type { SavePersona } from "./contract";
import * as personas from "./repository";

/**
 * Keeps who somebody is when they talk, as a new one or over one of theirs. One of them is usual.
 * @throws not_found `companion.no_persona`; conflict `companion.too_many_personas`
 */
export async function savePersona(
  ctx: Context,
  { personaId, name, description, isDefault }: SavePersona,
): Promise<{ personaId: Id<"persona"> }> {
  const { userId } = requireUser(ctx);
  return transact(ctx.db, async (tx) => {
    await personas.lockPersonas(tx, userId);
    const own = await personas.personasOf(tx, userId);
    if (isDefault) await personas.clearDefault(tx, userId);
    if (personaId) {
      if (!own.some((one) => one.id === personaId))
        throw new AppError("not_found", "companion.no_persona", "There is no such persona.");
      await personas.updatePersona(tx, personaId, { name, description, isDefault });
      return { personaId };
    }
    if (own.length >= companionLimits.personas)
      throw new AppError("conflict", "companion.too_many_personas", "There is no room for more.");
    const id = newId("persona", ctx.now());
    const createdAt = ctx.now();
    await personas.insertPersona(tx, { id, userId, name, description, isDefault, createdAt });
    return { personaId: id };
  });
}
