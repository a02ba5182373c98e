import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { friendsOf } from "@/lib/referral";
import type { BoardName } from "@/lib/season/contract";

export const LEADERBOARD = "/leaderboard";

type Tab = {
  board: BoardName;
  label: string;
  /** Who is on a board of the reader's own, besides themselves. */
  among?: (ctx: Context, userId: Id<"user">) => Promise<readonly Id<"user">[]>;
};

const everyone: Tab = { board: "everyone", label: "Everyone" };
const peaceful: Tab = { board: "peaceful", label: "Peaceful league" };
const teams: Tab = { board: "team", label: "Teams" };
const friends: Tab = {
  board: "friends",
  label: "Friends",
  among: (ctx, userId) => friendsOf(ctx.db, userId),
};

export const boardHref = (board: BoardName) =>
  board === "everyone" ? LEADERBOARD : `${LEADERBOARD}?board=${board}`;

/** Those of people; of a team nobody robs anybody. */
export const lobbyTabs: [Tab, ...Tab[]] = [everyone, friends, peaceful];

/** The boards that a reader has. */
export function tabsFor(ctx: Context): [Tab, ...Tab[]] {
  return ctx.actor.kind === "user"
    ? [everyone, friends, teams, peaceful]
    : [everyone, teams, peaceful];
}

/** The tab that an address asks for, or the first. */
export function tabOf(tabs: [Tab, ...Tab[]], asked: unknown): Tab {
  return tabs.find(({ board }) => board === asked) ?? tabs[0];
}
