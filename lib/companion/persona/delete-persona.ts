import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { OnePersona } from "./contract";
import * as personas from "./repository";

/**
 * Chats that had it go on with the usual one, or with none.
 * @throws not_found `companion.no_persona`
 */
export async function deletePersona(ctx: Context, { personaId }: OnePersona): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    if (!(await personas.deletePersona(tx, userId, personaId)))
      throw new AppError("not_found", "companion.no_persona", "There is no such persona.");
  });
}
