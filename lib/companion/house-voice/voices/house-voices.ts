import type { Voice } from "../voice";
import { brotherAnselm } from "./brother-anselm";
import { drAksoy } from "./dr-aksoy";
import { halley } from "./halley";
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

/** By the slug of the companion that speaks so. */
export const houseVoices: Readonly<Record<string, Voice>> = {
  thessaly,
  "keeper-oduya": keeperOduya,
  "ilse-brandt": ilseBrandt,
  "dr-aksoy": drAksoy,
  marguerite,
  halley,
  rook,
  vesper,
  "nonna-pina": nonnaPina,
  "inspector-vane": inspectorVane,
  "tamsin-reed": tamsinReed,
  "brother-anselm": brotherAnselm,
  pip,
};
