import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { hashOf } from "@/lib/proof/hash";
import type { Manifest } from "@/lib/proof/manifest";
import type { Signer } from "@/lib/signing";
import { appendLinks } from "../chain/append-links";
import * as bounty from "../repository";
import * as manifests from "./repository";

/** A step: signs a version of a round's manifest and writes it into the round's chain. */
export async function publishManifest(
  tx: Tx,
  signer: Signer,
  {
    roundId,
    manifest,
    reason,
    at,
  }: { roundId: Id<"round">; manifest: Manifest; reason: string | null; at: Date },
): Promise<void> {
  const { version } = manifest;
  const hash = hashOf("manifest", manifest);
  const signed = signer.sign("manifest", manifest);
  await manifests.insertManifest(tx, { roundId, version, hash, signed, reason, at });
  await bounty.updateRound(tx, roundId, { manifestVersion: version });
  await appendLinks(tx, { id: roundId, manifestVersion: version }, [
    { type: "manifest", at: at.toISOString(), version, hash, reason },
  ]);
}
