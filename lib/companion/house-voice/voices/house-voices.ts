import type { Voice } from "../voice";

/** By the slug of the companion that speaks so. */
export const houseVoices: Readonly<Record<string, Voice>> = {};
