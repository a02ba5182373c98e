import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { readFlows } from "@/lib/ledger";
import type { Address, FlowCodes } from "@/lib/ledger/contract";
import { readSettings } from "@/lib/settings";
import { windows } from "./contract";
import * as protection from "./repository";
import {
  checkInterval,
  type Facts,
  type Flow,
  heard,
  type LimitState,
  noFlow,
  type Play,
  windowStart,
} from "./rules";

/** What counts as paid, given back and won, by codes of the ledger. A new paid product adds its own. */
const counted: FlowCodes = {
  paid: ["bounty.fee", "community.stake", "team.contributed", "onchain.entry"],
  returned: ["bounty.fee_returned", "community.stake_returned", "team.withdrawn"],
  won: ["bounty.prize", "bounty.share"],
};

/** Where a person pays from and is paid to: play money, and all their wallets on the chain together. */
const accountsOf = (userId: Id<"user">): Address[] => [
  `usd:user:${userId}`,
  `usd:chain_user:${userId}`,
];

type Everything = Facts & {
  limits: Map<string, LimitState>;
  /** Spent and won since play began. */
  session: Flow;
  houseMinutes: number;
  stored: protection.PlayRow | undefined;
};

/**
 * All that decides whether somebody may pay at `now`. Whoever pays or changes something has locked
 * the person first. Where no limit on money is set and `whole` is not asked for, the ledger is left alone.
 * The windows are those of `paidAt`, of a payment that was made before.
 */
export async function readFacts(
  source: Db | Tx,
  userId: Id<"user">,
  now: Date,
  { whole, paidAt = now }: { whole: boolean; paidAt?: Date },
): Promise<Everything> {
  const rows = await protection.limitsOf(source, userId);
  const exclusions = await protection.exclusionsOf(source, userId, now);
  const stored = await protection.playOf(source, userId);
  const settings = await readSettings(source, ["protection.check_minutes"]);
  const houseMinutes = settings["protection.check_minutes"];
  const play: Play = heard(stored ?? null, now);
  const starts = [...windows.map((window) => windowStart(window, paidAt)), play.sessionStartedAt];
  const readsMoney = whole || rows.some((row) => row.kind !== "time_day");
  const [day = noFlow, week = noFlow, month = noFlow, session = noFlow] = readsMoney
    ? await flowsOf(source, userId, starts)
    : [];
  return {
    exclusions,
    limits: new Map(rows.map((row) => [row.kind, row])),
    flows: { day, week, month },
    session,
    play,
    houseMinutes,
    intervalMinutes: checkInterval(houseMinutes, stored?.checkMinutes ?? null),
    stored,
  };
}

async function flowsOf(
  source: Db | Tx,
  userId: Id<"user">,
  starts: readonly Date[],
): Promise<Flow[]> {
  const sums: Flow[] = starts.map(() => noFlow);
  for (const address of accountsOf(userId))
    for (const [place, { spent, won }] of (
      await readFlows(source, address, counted, starts)
    ).entries()) {
      const sum = sums[place] ?? noFlow;
      sums[place] = { spent: sum.spent + spent, won: sum.won + won };
    }
  return sums;
}
