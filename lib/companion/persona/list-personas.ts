import { type Context, requireUser } from "@/lib/context";
import type { PersonaView } from "./contract";
import * as personas from "./repository";

/** The caller's own, by name. */
export async function listPersonas(ctx: Context): Promise<PersonaView[]> {
  const { userId } = requireUser(ctx);
  const rows = await personas.personasOf(ctx.db, userId);
  return rows.map(({ id, name, description, isDefault }) => ({ id, name, description, isDefault }));
}
