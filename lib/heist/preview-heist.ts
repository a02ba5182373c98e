import { together } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { readStandings, seasonOf } from "@/lib/season";
import type { CanRob, HeistPreview, ShieldProof } from "./contract";
import { disabled, nobody } from "./execute-heist";
import * as items from "./item/repository";
import { readPair } from "./read-facts";
import { readTerms } from "./read-terms";
import { halved, judgeHeist } from "./rules";
import { shownReason, viewRules } from "./view";

/**
 * What robbing somebody would bring now, and what every rule says of it: the same reading and the
 * same judgement as the execution, which does both again.
 * @throws unavailable `heist.disabled`; not_found `heist.nobody`
 */
export async function previewHeist(
  ctx: Context,
  { id: victimId, tools }: CanRob,
): Promise<HeistPreview> {
  const { userId: robberId } = requireUser(ctx);
  const { enabled, terms } = await readTerms(ctx.db);
  if (!enabled) throw disabled();
  const at = ctx.now();
  const season = seasonOf(at);
  const pair = { robberId, victimId, tools, season, at, requestKey: null };
  const [standings, { factsOf, accounts }] = await together([
    readStandings(ctx.db, season, [robberId, victimId]),
    readPair(ctx.db, pair),
  ]);
  const facts = factsOf(standings);
  const account = accounts.get(victimId);
  if (!account) throw nobody();
  const { status, reason, counter, sum, checks } = judgeHeist(facts, terms);
  const { shield } = await items.gearOf(ctx.db, { robberId, victimId, tools: [], at });
  const { victimPoints, robberPoints } = facts;
  return {
    targetId: victimId,
    handle: account.handle,
    allowed: status === "success",
    status,
    reason: shownReason(reason),
    counter,
    amount: String(sum.amount),
    halved: String(halved(sum.amount)),
    share: String(sum.share),
    withTools: String(sum.withTools),
    cap: String(terms.stealMax),
    lossLeft: String(sum.lossLeft),
    victim: { before: String(victimPoints), after: String(victimPoints - sum.amount) },
    robber: { before: String(robberPoints), after: String(robberPoints + sum.amount) },
    tokens: String(facts.tokens),
    shield: shield ? viewShield(shield) : null,
    rules: viewRules(checks),
  };
}

/** The seal on a shield: its secret only once it is of no use any more. */
export function viewShield(row: items.ItemRow): ShieldProof {
  const { id, commitment, chance, secret, state } = row;
  if (commitment === null || chance === null) throw new Error("A raised shield is sealed.");
  return { shieldId: id, commitment, chance, secret: state === "active" ? null : secret };
}
