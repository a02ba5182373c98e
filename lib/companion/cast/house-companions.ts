import type { HouseCompanion } from "./house-companion";
import { thessaly } from "./thessaly";

/** The companions of the house, in the order of the gallery. */
export const houseCompanions: readonly HouseCompanion[] = [thessaly];
