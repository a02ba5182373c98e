import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { type CompanionCard, CompanionDefinition } from "../contract";
import * as companions from "../repository";

/**
 * A published version with all that a prompt needs, whatever has become of its companion since: a
 * chat keeps its version. Says nothing about who may begin a chat with it.
 * @throws not_found `companion.no_version`
 */
export async function companionForChat(
  db: Db | Tx,
  { versionId }: { versionId: Id<"companionVersion"> },
): Promise<CompanionCard> {
  const found = await companions.versionWithCompanion(db, versionId);
  if (!found) throw new AppError("not_found", "companion.no_version", "There is no such version.");
  const { version, companion } = found;
  return {
    ...CompanionDefinition.parse(version.definition),
    companionId: companion.id,
    versionId: version.id,
    number: version.number,
    slug: companion.slug,
    kind: companion.kind,
    houseVoice: companion.kind === "house" ? companion.slug : "card",
  };
}
