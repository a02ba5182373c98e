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

const tabs: readonly Tab[] = [
  { board: "everyone", label: "Everyone" },
  { board: "friends", label: "Friends", among: (ctx, userId) => friendsOf(ctx.db, userId) },
  { board: "peaceful", label: "Peaceful league" },
];

export const boardHref = (board: BoardName) =>
  board === "everyone" ? LEADERBOARD : `${LEADERBOARD}?board=${board}`;

/** The boards that a reader has. */
export function tabsFor(ctx: Context): readonly Tab[] {
  return tabs.filter(({ among }) => !among || ctx.actor.kind === "user");
}

/** The tab that an address asks for, or the first. */
export function tabOf(ctx: Context, asked: unknown): Tab {
  const all = tabsFor(ctx);
  return all.find(({ board }) => board === asked) ?? (all[0] as Tab);
}
