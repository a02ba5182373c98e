import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { openSigner } from "@/lib/signing";
import type { RoundRules } from "../contract";
import * as feed from "../feed/repository";
import * as bounty from "../repository";
import { composeManifest } from "./compose-manifest";
import { contextRecipe } from "./context-recipe";
import { publishManifest } from "./publish-manifest";
import * as manifests from "./repository";

/**
 * A step: a new version of a round's manifest, which holds from the next payment on. Attempts that
 * are paid already keep theirs. The caller holds the round's lock.
 */
export async function publishVersion(
  tx: Tx,
  ctx: Context,
  round: bounty.RoundRow,
  { rules, reason }: { rules: RoundRules; reason: string },
): Promise<void> {
  if (round.manifestVersion === 0)
    throw new AppError("conflict", "bounty.no_chain", "This round is older than manifests.");
  const { signed } = await manifests.manifestAt(tx, round.id, round.manifestVersion);
  const { guardian } = signed.body;
  const at = ctx.now();
  const terms = { version: round.manifestVersion + 1, at, context: contextRecipe(ctx, rules) };
  const manifest = composeManifest({ ...round, rules }, guardian, terms);
  await bounty.updateRound(tx, round.id, { rules });
  await publishManifest(tx, await openSigner(ctx), { roundId: round.id, manifest, reason, at });
  await feed.appendEvent(tx, { roundId: round.id, attemptId: null, at });
}
