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
    for (const [place, { slug, ...definition }] of houseCompanions.entries())
      await ensureOne(tx, { slug, place, definition: CompanionDefinition.parse(definition), now });
  });
}

type One = { slug: string; place: number; definition: CompanionDefinition; now: Date };

async function ensureOne(tx: Tx, { slug, place, definition, now }: One): Promise<void> {
  await companions.insertCompanion(tx, {
    id: newId("companion", now),
    slug,
    kind: "house",
    ownerId: null,
    state: "active",
    visibility: "public",
    ...facadeOf(definition),
    place,
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
  await companions.noteListing(tx, { versionId: id, companionId: row.id, at: now });
  await companions.updateCompanion(tx, row.id, {
    ...facadeOf(definition),
    currentVersionId: id,
    listedAt: row.listedAt ?? now,
    draft: definition,
    updatedAt: now,
  });
}
