import { readFairness } from "@/lib/bounty";
import type { Context } from "@/lib/context";
import { countDisputes, listAnsweredDisputes } from "@/lib/dispute";
import { env } from "@/lib/env";
import { balancesOf } from "@/lib/ledger";
import type { Address } from "@/lib/ledger/contract";
import { readModerationFigures } from "@/lib/moderation";
import { countProtected } from "@/lib/protection";
import { listInsiders } from "@/lib/user";
import type { TransparencyReport } from "./contract";
import * as minutes from "./repository";
import { dayOf, uptimeDays } from "./rules";

const DAYS = 90;
const DISPUTES = 20;

/** The product's own accounts. Pools of rounds stand on the rounds' pages. */
const houseWallets: { address: Address; label: string }[] = [
  { address: "usd:mint", label: "Source of all play money; negative by what it has issued" },
  { address: "usd:operations", label: "The house's part of every fee" },
  { address: "usd:buyback", label: "The buyback part of every fee" },
  { address: "usd:carry", label: "What rounding left, for the next round's pool" },
];

/** What the house would rather hide, in figures. Open to everybody. */
export async function readReport(ctx: Context): Promise<TransparencyReport> {
  const now = ctx.now();
  const [fairness, counts, latest, moderation, protection, uptime, house] = await Promise.all([
    readFairness(ctx),
    countDisputes(ctx),
    listAnsweredDisputes(ctx, { limit: DISPUTES }),
    readModerationFigures(ctx),
    countProtected(ctx),
    readUptime(ctx, now),
    readHouse(ctx),
  ]);
  return {
    at: now.toISOString(),
    playMoney: !env().REAL_MONEY,
    ...fairness,
    disputes: { ...counts, latest: latest.items },
    moderation,
    protection,
    uptime,
    house,
  };
}

async function readUptime(ctx: Context, now: Date): Promise<TransparencyReport["uptime"]> {
  const since = await minutes.firstMinute(ctx.db);
  const earliest = new Date(`${dayOf(new Date(now.getTime() - DAYS * 86_400_000))}T00:00:00Z`);
  const recorded = await minutes.minutesByDay(ctx.db, earliest);
  return {
    since: since?.toISOString() ?? null,
    days: uptimeDays(recorded, { since, now, count: DAYS }),
  };
}

async function readHouse(ctx: Context): Promise<TransparencyReport["house"]> {
  const balances = await balancesOf(
    ctx.db,
    houseWallets.map(({ address }) => address),
  );
  const wallets = houseWallets.flatMap(({ address, label }) => {
    const balance = balances.get(address);
    return balance ? [{ address, label, balance: String(balance.total) }] : [];
  });
  return { wallets, insiders: await listInsiders(ctx) };
}
