import type { Tx } from "@/db/transaction";
import { countHelp } from "./repository";

/** A step: counts that somebody in a crisis was shown whom to turn to. Keeps neither who nor what they wrote. */
export async function noteHelp(tx: Tx, { place, at }: { place: string; at: Date }): Promise<void> {
  await countHelp(tx, at.toISOString().slice(0, "2026-11".length), place);
}
