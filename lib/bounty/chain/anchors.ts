import type { SignedCheckpoint } from "@/lib/proof/checkpoint";
import type { Receipt } from "@/lib/proof/export";

/** Where a checkpoint was written besides this deployment. Nowhere: no blockchain is configured. */
export function anchorsOf(_checkpoint: SignedCheckpoint): Receipt["anchors"] {
  return [];
}
