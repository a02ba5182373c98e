import type { Tx } from "@/db/transaction";
import type { Manifest } from "@/lib/proof/manifest";

/** What a guardian is shown besides its prompt and the message, as a round's manifest says it. */
export async function contextRecipe(_tx: Tx): Promise<Manifest["context"]> {
  return { enhanced: false };
}
