import { isDeepStrictEqual } from "node:util";
import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type AmendRound, RoundRules, type RoundState } from "../contract";
import * as bounty from "../repository";
import { publishVersion } from "./publish-version";

const changeable: readonly RoundState[] = ["scheduled", "open", "paused"];

/** Changes what may change in a running round, as a new version of its manifest that says why. */
export async function amendRound(
  ctx: Context,
  { roundId, reason, models, judgeTimeoutSeconds }: AmendRound,
): Promise<void> {
  requirePermission(ctx, "admin:rounds");
  for (const model of models ?? []) requireKnown(ctx, model);
  await transact(ctx.db, async (tx) => {
    const round = await bounty.lockRound(tx, roundId);
    if (!changeable.includes(round.state))
      throw new AppError("conflict", "bounty.round_over", "A round that ended stays as it was.");
    const rules = RoundRules.parse({
      ...round.rules,
      ...(models && { models }),
      ...(judgeTimeoutSeconds && { judgeTimeoutSeconds }),
    });
    if (isDeepStrictEqual(rules, RoundRules.parse(round.rules)))
      throw new AppError("conflict", "bounty.nothing_amended", "Nothing would change.");
    await publishVersion(tx, ctx, round, { rules, reason: reason.toWellFormed() });
    await recordAudit(tx, ctx, {
      action: "bounty.amend_round",
      subject: roundId,
      reason,
      details: { version: round.manifestVersion + 1, models, judgeTimeoutSeconds },
    });
  });
}

function requireKnown(ctx: Context, model: string): void {
  try {
    ctx.models.resolve(model);
  } catch (error) {
    throw new AppError("invalid", "bounty.unknown_model", `${model} cannot be asked.`, {
      cause: error,
    });
  }
}
