import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { friendsOf } from "@/lib/referral";
import type { BoardName } from "@/lib/season/contract";
import { teamMatesOf, teamOf } from "@/lib/team";

export const LEADERBOARD = "/leaderboard";

type Tab = {
  board: BoardName;
  label: string;
  /** Who is on a board of the reader's own, besides themselves. */
  among?: (ctx: Context, userId: Id<"user">) => Promise<readonly Id<"user">[]>;
};

const everyone: Tab = { board: "everyone", label: "Everyone" };
const peaceful: Tab = { board: "peaceful", label: "Peaceful league" };
const friends: Tab = {
  board: "friends",
  label: "Friends",
  among: (ctx, userId) => friendsOf(ctx.db, userId),
};

export const boardHref = (board: BoardName) =>
  board === "everyone" ? LEADERBOARD : `${LEADERBOARD}?board=${board}`;

/** The boards that a reader has; the one of their team bears its name. */
export async function tabsFor(ctx: Context): Promise<[Tab, ...Tab[]]> {
  if (ctx.actor.kind !== "user") return [everyone, peaceful];
  const team = await teamOf(ctx.db, ctx.actor.userId);
  const mates: Tab[] = team ? [mateTab(team.name)] : [];
  return [everyone, friends, ...mates, peaceful];
}

function mateTab(label: string): Tab {
  return { board: "team", label, among: (ctx, userId) => teamMatesOf(ctx.db, userId) };
}

/** The tab that an address asks for, or the first. */
export function tabOf(tabs: [Tab, ...Tab[]], asked: unknown): Tab {
  return tabs.find(({ board }) => board === asked) ?? tabs[0];
}
