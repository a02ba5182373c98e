import { createHash } from "node:crypto";
import { sqlState, type Tx, together, transactReading } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { notify, notifyAll } from "@/lib/notice";
import { drawShield } from "@/lib/proof/shield-draw";
import {
  type lockStandings,
  lockStandingsBeside,
  movePoints,
  seasonOf,
  spendHeistToken,
} from "@/lib/season";
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
  const attempt = () => transactReading(ctx.db, (tx) => robWithin(tx, ctx, userId, input));
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
  tools: ExecuteHeist["tools"];
  shield: items.ItemRow | undefined;
  drawn: Drawn;
  at: Date;
};

async function robWithin(
  tx: Tx,
  ctx: Context,
  robberId: Id<"user">,
  input: ExecuteHeist,
): Promise<HeistResult> {
  const at = ctx.now();
  const { targetId: victimId, tools, idempotencyKey: requestKey } = input;
  const pair = { robberId, victimId, tools, season: seasonOf(at), at, requestKey };
  const { standings, ground } = await lockAndRead(tx, pair);
  const { terms, enabled, firstId, accounts, shield, held } = ground;
  if (firstId) return viewResult(sameRequest(await heists.heistById(tx, firstId), input));
  if (!accounts.has(victimId)) throw nobody();
  if (!enabled) throw disabled();
  if (tools.some((kind) => !held.has(kind)))
    throw new AppError("conflict", "heist.no_tool", "You do not have this tool.");
  const facts = ground.factsOf(standings);
  const verdict = judgeHeist(facts, terms);
  const heistId = newId("heist", at);
  const drawn = verdict.status === "success" && shield ? draw(shield, requestKey) : null;
  const outcome = outcomeOf(verdict, drawn, shield);
  const row = {
    ...pair,
    ...outcome,
    id: heistId,
    counter: verdict.counter,
    tools: [...tools],
    facts,
    addressHash: addressHash(ctx),
  };
  const deed = { ...pair, heistId, standings, shield, drawn };
  await together([...carryOut(tx, deed, outcome), heists.insertHeist(tx, row)]);
  return viewResult(row);
}

type Pair = Parameters<typeof readPair>[1];

/** Locks both and reads all that the heist stands on, in one go. */
async function lockAndRead(tx: Tx, pair: Pair) {
  const { robberId, victimId, season: seasonId, at } = pair;
  const { standings, beside } = await lockStandingsBeside(
    tx,
    { seasonId, userIds: [robberId, victimId], at },
    () => together([readTerms(tx), readPair(tx, pair), items.gearOf(tx, pair)]),
  );
  const [terms, facts, gear] = beside;
  return { standings, ground: { ...terms, ...facts, ...gear } };
}

type Drawn = ReturnType<typeof drawShield> | null;
type Outcome = Pick<heists.HeistRow, "status" | "reason" | "amount" | "shieldId">;

function draw({ id, chance, secret }: items.ItemRow, requestKey: string): Drawn {
  if (chance === null || secret === null) throw new Error("A raised shield is sealed.");
  return drawShield({ shieldId: id, chance, secret }, requestKey);
}

function outcomeOf(
  { status, reason, sum }: Verdict,
  drawn: Drawn,
  shield: items.ItemRow | undefined,
): Outcome {
  if (status !== "success") return { status, reason, amount: 0n, shieldId: null };
  const shieldId = shield?.id ?? null;
  if (drawn === "blocked") return { status: "failed_shield", reason: null, amount: 0n, shieldId };
  const amount = BigInt(drawn === "halved" ? halved(sum.amount) : sum.amount);
  return { status: "success", reason: null, amount, shieldId };
}

/**
 * Sends what comes of a heist that no rule refuses: a shield that was struck is gone, and the token
 * is spent; where the shield does not block, tools are used up and points go.
 */
function carryOut(tx: Tx, deed: Deed, { status, amount }: Outcome): Promise<unknown>[] {
  const { heistId, robberId: userId, tools: kinds, drawn, at } = deed;
  const shield = drawn ? [breakShield(tx, deed)] : [];
  if (status === "failed_shield")
    return [...shield, spendHeistToken(tx, { userId, ref: heistId, code: "heist.token", at })];
  if (status !== "success") return [];
  const tools = kinds.length > 0 ? [items.spendTools(tx, { userId, kinds, heistId, at })] : [];
  return [...shield, ...tools, ...take(tx, deed, amount)];
}

function breakShield(tx: Tx, { shield, drawn, ...deed }: Deed): Promise<unknown> {
  if (!(shield && drawn)) throw new Error("Only a raised shield is struck.");
  const { at, heistId, victimId, robberId } = deed;
  const told = { userId: victimId, otherId: robberId, ref: heistId, at };
  return together([
    items.updateItem(tx, shield.id, { state: "used", endedAt: at, heistId }),
    notify(tx, { ...told, kind: "shield_activated", data: { outcome: drawn } }),
  ]);
}

/** Points and token go by one movement of the ledger. */
function take(tx: Tx, deed: Deed, amount: bigint): Promise<unknown>[] {
  const { heistId, robberId, victimId, season, standings, at } = deed;
  const move = { seasonId: season, from: victimId, to: robberId, amount, ref: heistId, at };
  const told = { data: { points: String(amount) }, ref: heistId, at };
  return [
    movePoints(tx, { ...move, kind: "heist" }, { standings, token: true }),
    notifyAll(tx, [
      { ...told, kind: "heist_success", userId: robberId, otherId: victimId },
      { ...told, kind: "heist_victim", userId: victimId, otherId: robberId },
    ]),
  ];
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
