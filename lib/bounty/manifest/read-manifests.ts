import type { Context } from "@/lib/context";
import type { Hash } from "@/lib/proof/hash";
import type { SignedManifest } from "@/lib/proof/manifest";
import * as bounty from "../repository";
import * as manifests from "./repository";

export type PublishedManifest = { hash: Hash; reason: string | null; signed: SignedManifest };

/** Every version of a round's manifest, the newest last. Open to everybody. */
export async function readManifests(ctx: Context, number: number): Promise<PublishedManifest[]> {
  const round = await bounty.roundByNumber(ctx.db, number);
  const rows = await manifests.manifestsOf(ctx.db, round.id);
  return rows.map(({ hash, reason, signed }) => ({ hash, reason, signed }));
}
