import { and, asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { bountyManifest } from "@/db/schema/bounty";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type ManifestRow = typeof bountyManifest.$inferSelect;

export async function insertManifest(tx: Tx, row: ManifestRow): Promise<void> {
  await tx.insert(bountyManifest).values(row);
}

/** All versions of a round's manifest, the first one first. */
export async function manifestsOf(source: Db | Tx, roundId: Id<"round">): Promise<ManifestRow[]> {
  return source
    .select()
    .from(bountyManifest)
    .where(eq(bountyManifest.roundId, roundId))
    .orderBy(asc(bountyManifest.version));
}

export async function manifestAt(
  source: Db | Tx,
  roundId: Id<"round">,
  version: number,
): Promise<ManifestRow> {
  const [row] = await source
    .select()
    .from(bountyManifest)
    .where(and(eq(bountyManifest.roundId, roundId), eq(bountyManifest.version, version)));
  if (!row) throw new Error(`round ${roundId} has version ${version} of its manifest`);
  return row;
}
