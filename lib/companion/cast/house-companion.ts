import type { z } from "zod";
import type { CompanionDefinition } from "../contract";

/** A companion of the house as it is written here; what it leaves out is usual. */
export type HouseCompanion = z.input<typeof CompanionDefinition> & { slug: string };
