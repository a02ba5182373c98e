import { type Tx, transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { composePrompt, describeWeakness, drawWeakness, guardianBySlug } from "@/lib/guardian";
import { openAccount } from "@/lib/ledger";
import { enqueue } from "@/lib/outbox";
import { openSigner } from "@/lib/signing";
import type { RoundPlan, ScheduleRound } from "../contract";
import * as feed from "../feed/repository";
import { composeManifest } from "../manifest/compose-manifest";
import { contextRecipe } from "../manifest/context-recipe";
import { publishManifest } from "../manifest/publish-manifest";
import { type HouseTerms, readHouseTerms, termsOf } from "../onchain/terms";
import * as bounty from "../repository";
import { poolOf } from "./accounts";
import { composeRules, type Stake } from "./compose-rules";

/** Fixes the rules of a round to come. It opens by itself at `opensAt`, or when an admin opens it. */
export async function scheduleRound(
  ctx: Context,
  input: ScheduleRound,
): Promise<{ roundId: Id<"round">; number: number }> {
  requirePermission(ctx, "admin:rounds");
  const terms = input.rail === "chain" ? await readHouseTerms(ctx) : null;
  const round = await transact(ctx.db, async (tx) => {
    const scheduled = await addRound(tx, ctx, input, { terms });
    await recordAudit(tx, ctx, {
      action: "bounty.schedule_round",
      subject: scheduled.id,
      reason: input.reason,
      details: { number: scheduled.number, guardian: input.guardian, rules: scheduled.rules },
    });
    return scheduled;
  });
  return { roundId: round.id, number: round.number };
}

/**
 * A step: composes rules and prompt, draws the weakness, publishes the manifest, opens the pool's
 * account. With a stake the floor comes from its account, and its owner gets a share of the fees. On terms of
 * the chain its money is there.
 */
export async function addRound(
  tx: Tx,
  ctx: Context,
  input: RoundPlan,
  { stake = null, terms = null }: { stake?: Stake | null; terms?: HouseTerms | null } = {},
): Promise<bounty.RoundRow> {
  const now = ctx.now();
  const guardian = await guardianBySlug(tx, input.guardian);
  if ((guardian.kind === "community") !== (stake !== null))
    throw new AppError("conflict", "bounty.needs_stake", "A guardian of a person needs a stake.");
  const id = newId("round", now);
  const chain = terms && termsOf(terms, id);
  const rules = await composeRules(tx, ctx, input, stake, chain);
  const seal = Buffer.from(ctx.randomBytes(32)).toString("hex");
  const weakness = drawWeakness(seal, id, guardian.level);
  const opensAt = input.opensAt ? new Date(input.opensAt) : null;
  const round = await bounty.insertRound(tx, {
    id,
    guardianId: guardian.id,
    ownerId: stake?.ownerId ?? null,
    floorFrom: stake?.from ?? null,
    level: guardian.level,
    state: "scheduled",
    lottery: chain?.lottery ?? null,
    rules,
    seal,
    prompt: composePrompt({ guardian, weakness, rules }),
    promptSalt: Buffer.from(ctx.randomBytes(32)).toString("hex"),
    weakness: describeWeakness(weakness),
    opensAt,
    createdAt: now,
  });
  const version = { version: 1, at: now, context: contextRecipe(ctx, rules) };
  const manifest = composeManifest(round, guardian, version);
  await publishManifest(tx, await openSigner(ctx), {
    roundId: id,
    manifest,
    reason: null,
    at: now,
  });
  await openAccount(tx, { address: poolOf(id), kind: "fund", hot: true, at: now });
  await feed.appendEvent(tx, { roundId: id, attemptId: null, at: now });
  if (opensAt)
    await enqueue(tx, {
      task: "bounty.open",
      payload: { roundId: id },
      runAt: opensAt,
      key: `bounty.open:${id}`,
    });
  return round;
}
