import type { Tx } from "@/db/transaction";
import type { RoundRules } from "../contract";
import type { AttemptRow, RoundRow } from "../repository";
import * as manifests from "./repository";

/** The rules of the manifest that an attempt was paid under: it is judged by them whatever came later. */
export async function rulesFor(
  tx: Tx,
  round: RoundRow,
  { manifestVersion }: Pick<AttemptRow, "manifestVersion">,
): Promise<RoundRules> {
  if (manifestVersion === round.manifestVersion) return round.rules;
  const { signed } = await manifests.manifestAt(tx, round.id, manifestVersion);
  return signed.body.rules;
}
