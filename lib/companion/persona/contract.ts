import { z } from "zod";
import type { Id } from "@/lib/core/id";
import { companionLimits, type Persona, personaId, requiredText, text } from "../contract";

export const SavePersona = z.object({
  personaId: personaId.optional(),
  name: requiredText(companionLimits.name),
  description: text(companionLimits.personaDescription).default(""),
  isDefault: z.boolean().default(false),
});
export type SavePersona = z.output<typeof SavePersona>;

export const OnePersona = z.object({ personaId });
export type OnePersona = z.output<typeof OnePersona>;

export type PersonaView = Persona & { id: Id<"persona">; isDefault: boolean };
