import { brotherAnselm } from "./brother-anselm";
import { drAksoy } from "./dr-aksoy";
import { halley } from "./halley";
import type { HouseCompanion } from "./house-companion";
import { ilseBrandt } from "./ilse-brandt";
import { inspectorVane } from "./inspector-vane";
import { keeperOduya } from "./keeper-oduya";
import { marguerite } from "./marguerite";
import { nonnaPina } from "./nonna-pina";
import { pip } from "./pip";
import { rook } from "./rook";
import { tamsinReed } from "./tamsin-reed";
import { thessaly } from "./thessaly";
import { vesper } from "./vesper";

/** The companions of the house, in the order of the gallery. */
export const houseCompanions: readonly HouseCompanion[] = [
  thessaly,
  keeperOduya,
  ilseBrandt,
  drAksoy,
  marguerite,
  halley,
  rook,
  vesper,
  nonnaPina,
  inspectorVane,
  tamsinReed,
  brotherAnselm,
  pip,
];
