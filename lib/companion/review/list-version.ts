import type { Tx } from "@/db/transaction";
import { type Id, newId } from "@/lib/core/id";
import type { Standing } from "../gallery/contract";
import * as companions from "../repository";
import type { Judgement } from "./judge-character";
import * as review from "./repository";

type ListVersion = {
  companionId: Id<"companion">;
  versionId: Id<"companionVersion">;
  judgement: Judgement;
  at: Date;
};

/**
 * Lets everybody find a companion, or leaves it to a moderator, or refuses it, by what was judged of
 * its newest version. A step.
 */
export async function listVersion(
  tx: Tx,
  { companionId, versionId, judgement, at }: ListVersion,
): Promise<Standing> {
  const superseded = {
    decidedAt: at,
    outcome: "allowed",
    reason: "A newer version came.",
  } as const;
  await review.closeOpen(tx, companionId, ["publish", "appeal"], superseded);
  if (judgement.outcome === "allow") {
    await companions.noteListing(tx, { versionId, companionId, at });
    await companions.updateCompanion(tx, companionId, { listedAt: at });
    return "listed";
  }
  await companions.updateCompanion(tx, companionId, { listedAt: null });
  const refused = judgement.outcome === "block";
  await review.insertMatter(tx, {
    id: newId("matter", at),
    companionId,
    versionId,
    kind: "publish",
    cause: judgement.cause,
    byUserId: null,
    text: judgement.reason,
    openedAt: at,
    ...(refused ? { decidedAt: at, outcome: "blocked" as const, reason: judgement.reason } : {}),
  });
  return refused ? "refused" : "waiting";
}
