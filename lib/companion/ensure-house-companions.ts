import { type Tx, transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { newId } from "@/lib/core/id";
import { houseCompanions } from "./cast/house-companions";
import { CompanionDefinition } from "./contract";
import * as companions from "./repository";
import { facadeOf } from "./version/facade-of";
import { sameDefinition } from "./version/same-definition";

/**
 * Puts the house's companions into the database, each change of one as a new version. Safe to repeat
 * and to race.
 */
export async function ensureHouseCompanions(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const now = ctx.now();
  await transact(ctx.db, async (tx) => {
    for (const { slug, ...definition } of houseCompanions)
      await ensureOne(tx, slug, CompanionDefinition.parse(definition), now);
  });
}

async function ensureOne(
  tx: Tx,
  slug: string,
  definition: CompanionDefinition,
  now: Date,
): Promise<void> {
  await companions.insertCompanion(tx, {
    id: newId("companion", now),
    slug,
    kind: "house",
    ownerId: null,
    state: "active",
    visibility: "public",
    ...facadeOf(definition),
    draft: definition,
    createdAt: now,
    updatedAt: now,
  });
  const row = await companions.lockBySlug(tx, slug);
  if (row?.kind !== "house") return;
  const current = row.currentVersionId && (await companions.versionById(tx, row.currentVersionId));
  if (current && sameDefinition(current.definition, definition)) return;
  const id = newId("companionVersion", now);
  const number = await companions.nextNumber(tx, row.id);
  const note = number === 1 ? "The first version." : "Rewritten by the house.";
  await companions.insertVersion(tx, {
    id,
    companionId: row.id,
    number,
    definition,
    note,
    publishedAt: now,
  });
  await companions.updateCompanion(tx, row.id, {
    ...facadeOf(definition),
    currentVersionId: id,
    listedAt: row.listedAt ?? now,
    draft: definition,
    updatedAt: now,
  });
}
