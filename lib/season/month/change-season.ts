import { type Tx, transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { grantCredits } from "@/lib/credit";
import { notify } from "@/lib/notice";
import { readSettings } from "@/lib/settings";
import { type League, leagues, type SeasonId } from "../contract";
import { grantHeistToken } from "../heist-tokens";
import { holdSeason, seasonById } from "../repository";
import { seasonToCount } from "../rules";
import { lastPosition, type Prize, prizeAt, prizeSetting, readPrizes } from "./prizes";
import * as months from "./repository";
import { unlistWinners } from "./unlist-winners";

const CREDIT = 1_000_000n;
/** Who stands below these places sees how the month ended, and is not told of it. */
const TOLD = 1_000;
const TOLD_AT_ONCE = 50;

/**
 * Ends the seasons whose month is over: closes them, writes their boards down, and pays the prizes.
 * Each step happens once, however often this runs and however many run it at once; what was cut off
 * is gone on with by the next run.
 */
export async function changeSeason(ctx: Context): Promise<void> {
  requireSystem(ctx);
  for (const id of await months.unfinished(ctx.db, seasonToCount(ctx.now()))) {
    await close(ctx, id);
    await archive(ctx, id);
    for (const userId of await months.unpaidPrizes(ctx.db, id)) await pay(ctx, id, userId);
    await tellPlaces(ctx, id);
    await transact(ctx.db, (tx) => months.markPaid(tx, id, ctx.now()));
  }
}

/** Waits for whoever is changing points of the season: each of them is in it whole. */
async function close(ctx: Context, id: SeasonId): Promise<void> {
  await transact(ctx.db, async (tx) => {
    await holdSeason(tx, id);
    await months.close(tx, id, ctx.now());
  });
}

/** The prizes are those that the settings say now, so that a later change does not reach them. */
async function archive(ctx: Context, id: SeasonId): Promise<void> {
  await transact(ctx.db, async (tx) => {
    if (!(await months.lockUnarchived(tx, id))) return;
    const prizes = await leaguePrizes(tx);
    for (const [league, of] of prizes)
      await unlistWinners(tx, { id, league, upTo: lastPosition(of) }, ctx.now());
    await months.insertResults(tx, id);
    await months.insertPrizes(tx, await prizesOf(tx, id, prizes));
    await months.markArchived(tx, id, ctx.now());
  });
}

async function leaguePrizes(tx: Tx): Promise<[League, Prize[]][]> {
  const settings = await readSettings(tx, ["season.prizes", "season.prizes_peaceful"]);
  return leagues.map((league) => [league, readPrizes(settings[prizeSetting[league]])]);
}

async function prizesOf(tx: Tx, id: SeasonId, all: readonly [League, Prize[]][]) {
  const rows: Parameters<typeof months.insertPrizes>[1] = [];
  for (const [league, prizes] of all) {
    const upTo = lastPosition(prizes);
    for (const result of await months.firstResults(tx, id, { league, upTo })) {
      const prize = prizeAt(prizes, result.position);
      if (!prize) continue;
      const { season, userId, position } = result;
      const credits = BigInt(prize.credits) * CREDIT;
      rows.push({ season, userId, league, position, tokens: prize.tokens, credits });
    }
  }
  return rows;
}

/** Telling somebody twice tells them once. */
async function tellPlaces(ctx: Context, id: SeasonId): Promise<void> {
  if ((await seasonById(ctx.db, id))?.paidAt) return;
  for (const league of leagues) {
    const results = await months.firstResults(ctx.db, id, { league, upTo: TOLD });
    for (let from = 0; from < results.length; from += TOLD_AT_ONCE)
      await transact(ctx.db, async (tx) => {
        for (const { userId, place } of results.slice(from, from + TOLD_AT_ONCE))
          await notify(tx, {
            userId,
            kind: "season_ended",
            data: { season: id, place: String(place) },
            ref: id,
            at: ctx.now(),
          });
      });
  }
}

async function pay(ctx: Context, id: SeasonId, userId: Id<"user">): Promise<void> {
  try {
    await transact(ctx.db, async (tx) => {
      const prize = await months.lockUnpaid(tx, id, userId);
      if (prize) await payPrize(tx, prize, ctx.now());
    });
  } catch (error) {
    ctx.log.error({ err: error, season: id, userId }, "a prize could not be paid yet");
  }
}

async function payPrize(tx: Tx, prize: months.PrizeRow, at: Date): Promise<void> {
  const { season, userId, league, position, tokens, credits } = prize;
  const ref = `${season}:${userId}`;
  if (tokens > 0)
    await grantHeistToken(tx, {
      userId,
      amount: BigInt(tokens),
      ref,
      code: "season.prize_token",
      at,
    });
  if (credits > 0n)
    await grantCredits(tx, {
      userId,
      bucket: "bonus",
      amount: credits,
      key: `season.prize:${ref}`,
      code: "season.prize",
      memo: { season, position: String(position), league },
      at,
    });
  // As the board has it: of two in one place, positions tell who has which prize.
  const place = String(await months.placeOf(tx, prize));
  const data = { season, place, tokens: String(tokens), credits: String(credits) };
  await notify(tx, { userId, kind: "prize_paid", data, ref: season, at });
  await months.markPrizePaid(tx, prize, at);
}
