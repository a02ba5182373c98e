import { createHash } from "node:crypto";
import { sqlState, type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { notify, notifyAll } from "@/lib/notice";
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
  const attempt = () => transact(ctx.db, (tx) => robWithin(tx, ctx, userId, input));
  try {
    return await attempt();
  } catch (error) {
    if (sqlState(error) === NO_SUCH_ROW && !(await findAccount(ctx.db, input.targetId)))
      throw nobody();
    // A token that was there a moment ago has been taken back meanwhile: look once more.
    if (!(error instanceof AppError) || error.reason !== "ledger.insufficient_funds") throw error;
    return attempt();
  }
}

/** The SQLSTATE of a reference to what is not there: a standing of nobody. */
const NO_SUCH_ROW = "23503";

type Deed = {
  heistId: Id<"heist">;
  robberId: Id<"user">;
  victimId: Id<"user">;
  season: SeasonId;
  standings: Awaited<ReturnType<typeof lockStandings>>;
  input: ExecuteHeist;
  verdict: Verdict;
  shield: items.ItemRow | undefined;
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
  const { enabled, terms } = await readTerms(tx);
  const { tools, idempotencyKey: requestKey } = input;
  const pair = { robberId, victimId, tools, season, standings, terms, at, requestKey };
  const { facts, firstId, accounts } = await readPair(tx, pair);
  if (firstId) return viewResult(sameRequest(await heists.heistById(tx, firstId), input));
  if (!accounts.has(victimId)) throw nobody();
  if (!enabled) throw disabled();
  const { shield, held } = await items.gearOf(tx, { robberId, victimId, tools, at });
  if (tools.some((kind) => !held.has(kind)))
    throw new AppError("conflict", "heist.no_tool", "You do not have this tool.");
  const verdict = judgeHeist(facts, terms);
  const heistId = newId("heist", at);
  const deed = { heistId, robberId, victimId, season, standings, input, verdict, shield, at };
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
  const { heistId, robberId, input, verdict, shield, at } = deed;
  const drawn = shield ? await breakShield(tx, shield, deed) : null;
  const shieldId = shield?.id ?? null;
  if (drawn === "blocked") {
    await spendHeistToken(tx, { userId: robberId, ref: heistId, code: "heist.token", at });
    return { status: "failed_shield", reason: null, amount: 0n, shieldId };
  }
  const amount = BigInt(drawn === "halved" ? halved(verdict.sum.amount) : verdict.sum.amount);
  await items.spendTools(tx, { userId: robberId, kinds: input.tools, heistId, at });
  await take(tx, deed, amount);
  return { status: "success", reason: null, amount, shieldId };
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

/** Points and token go by one movement of the ledger. */
async function take(tx: Tx, deed: Deed, amount: bigint): Promise<void> {
  const { heistId, robberId, victimId, season, standings, at } = deed;
  const move = { seasonId: season, from: victimId, to: robberId, amount, ref: heistId, at };
  await movePoints(tx, { ...move, kind: "heist" }, { standings, token: true });
  const told = { data: { points: String(amount) }, ref: heistId, at };
  await notifyAll(tx, [
    { ...told, kind: "heist_success", userId: robberId, otherId: victimId },
    { ...told, kind: "heist_victim", userId: victimId, otherId: robberId },
  ]);
}

function sameRequest(first: heists.HeistRow | undefined, input: ExecuteHeist): heists.HeistRow {
  const wanted = [...input.tools].sort().join();
  if (first?.victimId === input.targetId && [...first.tools].sort().join() === wanted) return first;
  throw new AppError("conflict", "heist.other_request", "This key names another heist.");
}

export function nobody(): AppError {
  return new AppError("not_found", "heist.nobody", "There is nobody of that name.");
}

export function disabled(): AppError {
  return new AppError("unavailable", "heist.disabled", "There are no heists at the moment.");
}

/** Kept for ninety days, to see who robs from one place. */
function addressHash({ origin }: Context): string | null {
  if (!origin.address) return null;
  return createHash("sha256").update(`heist:${origin.address}`).digest("hex");
}
