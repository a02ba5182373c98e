import { createHash } from "node:crypto";
import { type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { notify } from "@/lib/notice";
import { drawShield } from "@/lib/proof/shield-draw";
import { lockStandings, movePoints, seasonOf, spendHeistToken } from "@/lib/season";
import type { SeasonId } from "@/lib/season/contract";
import { findAccount } from "@/lib/user";
import type { ExecuteHeist, HeistResult } from "./contract";
import * as items from "./item/repository";
import { readPair } from "./read-facts";
import { readTerms } from "./read-terms";
import * as heists from "./repository";
import { halved, judgeHeist, type Verdict } from "./rules";
import { viewResult } from "./view";

/**
 * Robs somebody, or records why not. Everything is checked and done in one transaction that holds
 * both people's standings, taken in one order. The same key of the same person again gives the first
 * result. What fails costs nothing, but for a shield that blocks: it takes the token, and the pause
 * begins.
 * @throws unavailable `heist.disabled`; not_found `heist.nobody`; conflict `heist.other_request`,
 *   `heist.no_tool`
 */
export async function executeHeist(ctx: Context, input: ExecuteHeist): Promise<HeistResult> {
  const { userId } = requireUser(ctx);
  if (!(await findAccount(ctx.db, input.targetId)))
    throw new AppError("not_found", "heist.nobody", "There is nobody of that name.");
  try {
    return await transact(ctx.db, (tx) => robWithin(tx, ctx, userId, input));
  } catch (error) {
    // A token that was there a moment ago has been taken back meanwhile: look once more.
    if (!(error instanceof AppError) || error.reason !== "ledger.insufficient_funds") throw error;
    return transact(ctx.db, (tx) => robWithin(tx, ctx, userId, input));
  }
}

type Deed = {
  heistId: Id<"heist">;
  robberId: Id<"user">;
  victimId: Id<"user">;
  season: SeasonId;
  input: ExecuteHeist;
  verdict: Verdict;
  at: Date;
};

async function robWithin(
  tx: Tx,
  ctx: Context,
  robberId: Id<"user">,
  input: ExecuteHeist,
): Promise<HeistResult> {
  const at = ctx.now();
  const season = seasonOf(at);
  const victimId = input.targetId;
  const standings = await lockStandings(tx, season, [robberId, victimId], at);
  const first = await heists.heistOfRequest(tx, robberId, input.idempotencyKey);
  if (first) return viewResult(sameRequest(first, input));
  const { enabled, terms } = await readTerms(tx);
  if (!enabled) throw disabled();
  await requireTools(tx, robberId, input);
  const pair = { robberId, victimId, tools: input.tools, season, standings, terms, at };
  const facts = await readPair(tx, pair);
  const verdict = judgeHeist(facts, terms);
  const heistId = newId("heist", at);
  const deed = { heistId, robberId, victimId, season, input, verdict, at };
  const outcome = verdict.status === "success" ? await strike(tx, deed) : refused(verdict);
  const row = {
    id: heistId,
    robberId,
    victimId,
    season,
    ...outcome,
    counter: verdict.counter,
    tools: [...input.tools],
    requestKey: input.idempotencyKey,
    facts,
    addressHash: addressHash(ctx),
    at,
  };
  await heists.insertHeist(tx, row);
  return viewResult(row);
}

type Outcome = Pick<heists.HeistRow, "status" | "reason" | "amount" | "shieldId">;

function refused({ status, reason }: Verdict): Outcome {
  return { status, reason, amount: 0n, shieldId: null };
}

/** All rules hold: the token is spent, a shield is drawn, and what is left is taken. */
async function strike(tx: Tx, deed: Deed): Promise<Outcome> {
  const { heistId, robberId, victimId, input, verdict, at } = deed;
  const shield = (await items.shieldsOf(tx, [victimId], at)).get(victimId);
  const drawn = shield ? await breakShield(tx, shield, deed) : null;
  await spendHeistToken(tx, { userId: robberId, ref: heistId, code: "heist.token", at });
  const shieldId = shield?.id ?? null;
  if (drawn === "blocked") return { status: "failed_shield", reason: null, amount: 0n, shieldId };
  const amount = drawn === "halved" ? halved(verdict.sum.amount) : verdict.sum.amount;
  await items.spendTools(tx, { userId: robberId, kinds: input.tools, heistId, at });
  await take(tx, deed, BigInt(amount));
  return { status: "success", reason: null, amount: BigInt(amount), shieldId };
}

async function breakShield(tx: Tx, shield: items.ItemRow, deed: Deed) {
  const { chance, secret, id } = shield;
  if (chance === null || secret === null) throw new Error("A raised shield is sealed.");
  const { at, heistId, victimId, robberId } = deed;
  const outcome = drawShield({ shieldId: id, chance, secret }, deed.input.idempotencyKey);
  await items.updateItem(tx, id, { state: "used", endedAt: at, heistId });
  const told = { userId: victimId, otherId: robberId, ref: heistId, at };
  await notify(tx, { ...told, kind: "shield_activated", data: { outcome } });
  return outcome;
}

async function take(tx: Tx, deed: Deed, amount: bigint): Promise<void> {
  const { heistId, robberId, victimId, season, at } = deed;
  const move = { seasonId: season, from: victimId, to: robberId, amount, ref: heistId, at };
  await movePoints(tx, { ...move, kind: "heist" });
  const data = { points: String(amount) };
  const [taken, lost] = [
    { userId: robberId, otherId: victimId },
    { userId: victimId, otherId: robberId },
  ];
  await notify(tx, { ...taken, kind: "heist_success", data, ref: heistId, at });
  await notify(tx, { ...lost, kind: "heist_victim", data, ref: heistId, at });
}

async function requireTools(tx: Tx, userId: Id<"user">, { tools }: ExecuteHeist): Promise<void> {
  const held = await items.toolsOf(tx, userId, tools);
  if (tools.some((kind) => !held.has(kind)))
    throw new AppError("conflict", "heist.no_tool", "You do not have this tool.");
}

function sameRequest(first: heists.HeistRow, input: ExecuteHeist): heists.HeistRow {
  const wanted = [...input.tools].sort().join();
  if (first.victimId === input.targetId && [...first.tools].sort().join() === wanted) return first;
  throw new AppError("conflict", "heist.other_request", "This key names another heist.");
}

export function disabled(): AppError {
  return new AppError("unavailable", "heist.disabled", "There are no heists at the moment.");
}

/** Kept for ninety days, to see who robs from one place. */
function addressHash({ origin }: Context): string | null {
  if (!origin.address) return null;
  return createHash("sha256").update(`heist:${origin.address}`).digest("hex");
}
