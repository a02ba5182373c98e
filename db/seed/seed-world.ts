import type { Db } from "@/db/client";
import {
  ensureAccounts,
  listRounds,
  openRound,
  readRound,
  scheduleRound,
  settleRoundOnEnd,
  sweepBounty,
} from "@/lib/bounty";
import type { ScheduleRound } from "@/lib/bounty/contract";
import type { UserActor } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import { env } from "@/lib/env";
import { ensureHouseGuardians } from "@/lib/guardian";
import type { Models } from "@/lib/platform/ai";
import { findUserByEmail } from "@/lib/user";
import { seedAdjustments } from "./credit-history";
import { enterPerson } from "./enter-person";
import { countFriends, seedFriends } from "./friends";
import { seedHeists } from "./heists";
import { history, minutesAgo, rounds } from "./history";
import { deputy, keeper, players } from "./people";
import { playLine } from "./play-line";
import { readAllNotices } from "./read-notices";
import { foundTeams, furnishTeams } from "./seed-teams";
import { contextOn, houseModels, housePlays, moveClock, ownModels, type Stage } from "./stage";
import { seedTalks } from "./talks";

/**
 * Plays the last days of a small world through the engine itself, up to `until`. Repeating
 * it after a crash goes on where it stopped. False where somebody else has opened rounds already.
 */
export async function seedWorld(db: Db, until: Date): Promise<boolean> {
  const stage: Stage = { db, until, clock: until };
  if (await isTaken(stage)) return false;
  moveClock(stage, minutesAgo.arrival);
  const system = contextOn(stage);
  await ensureAccounts(system);
  await ensureHouseGuardians(system);
  const admin = await enterPerson(stage, keeper);
  const second = await enterPerson(stage, deputy);
  const people = await enterPlayers(stage);
  await seedFriends(stage, people);
  await seedAdjustments(stage, { keeper: admin, deputy: second });
  await seedTalks(stage, people);
  // Play money is what people here have; where money is real, nobody has a past to show.
  if (env().REAL_MONEY) return true;

  await foundTeams(stage, people);
  await ensureRound(stage, admin, rounds.firstFerryman, { guardian: "ferryman", feeMode: "fixed" });
  await ensureRound(stage, admin, rounds.anubis, { guardian: "anubis", feeMode: "curve" });
  await sweepBounty(contextOn(stage, undefined, houseModels)); // what a crash left unjudged
  await playHistory(stage, people, await seedHeists(stage, admin, people));
  await furnishTeams(stage, people);
  await countFriends(stage, people);
  await readAllNotices(stage, people);
  return true;
}

async function isTaken(stage: Stage): Promise<boolean> {
  if (await findUserByEmail(stage.db, keeper.email)) return false;
  const { items } = await listRounds(contextOn(stage), { limit: 1 });
  return items.length > 0;
}

async function enterPlayers(stage: Stage): Promise<Map<string, UserActor>> {
  const entered = new Map<string, UserActor>();
  for (const [index, person] of players.entries()) {
    moveClock(stage, minutesAgo.arrival - 3 - index * 11);
    entered.set(person.handle, await enterPerson(stage, person));
  }
  return entered;
}

async function ensureRound(
  stage: Stage,
  admin: UserActor,
  number: number,
  request: Pick<ScheduleRound, "guardian" | "feeMode">,
): Promise<void> {
  const isFirst = number === rounds.firstFerryman;
  moveClock(stage, isFirst ? minutesAgo.firstFerryman : minutesAgo.anubis);
  const models: Models = isFirst ? houseModels : ownModels();
  const ctx = contextOn(stage, admin, models);
  const { items } = await listRounds(ctx, { limit: 100 });
  const known = items.find((round) => round.number === number);
  if (known && known.state !== "scheduled") return;
  const reason = `Round ${number} with ${request.guardian}`;
  const plan = { ...request, opensAt: null, endsAt: null, reason };
  const roundId = known?.id ?? (await scheduleRound(ctx, plan)).roundId;
  await openRound(ctx, { roundId, reason: `Opening with ${request.guardian}` });
}

async function playHistory(
  stage: Stage,
  people: Map<string, UserActor>,
  robUntil: (minutesAgo: number) => Promise<void>,
): Promise<void> {
  const told = new Map<number, number>();
  for (const line of history) {
    await robUntil(line.minutesAgo);
    const place = (told.get(line.round) ?? 0) + 1;
    told.set(line.round, place);
    const player = people.get(line.handle);
    invariant(player, `${line.handle} is there`);
    if (line.round === rounds.firstFerryman || housePlays())
      await playLine(stage, player, line, place);
    if (line.outcome === "wins") await settle(stage, line.round);
  }
}

/** Closes the books; the engine opens the next round with the same guardian. */
async function settle(stage: Stage, number: number): Promise<void> {
  moveClock(stage, minutesAgo.settlement);
  const ctx = contextOn(stage);
  const { id } = await readRound(ctx, number);
  await settleRoundOnEnd(ctx, id);
}
