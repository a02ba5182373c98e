import { formatCredits } from "@/lib/core/credit";
import { formatUsd } from "@/lib/core/money";
import type { Permission } from "@/lib/core/permission";
import type { NoticeData, NoticeKind } from "./contract";

export const noticeGroups = ["Friends", "Heists", "Seasons", "Teams", "House"] as const;
export type NoticeGroup = (typeof noticeGroups)[number];

type Words<K extends NoticeKind> = {
  group: NoticeGroup;
  /** What it is called where letters are chosen. */
  label: string;
  title: (data: NoticeData[K], other: string) => string;
  text: (data: NoticeData[K], other: string) => string;
  href: (data: NoticeData[K]) => string;
  /** Whom it concerns; everybody where left out. */
  needs?: Permission;
};

/** Everything that a notice can say, by kind. `other` is who else took part, "somebody" if unknown. */
export const noticeWords: { [K in NoticeKind]: Words<K> } = {
  heist_success: {
    group: "Heists",
    label: "A heist of yours went well",
    title: ({ points }, other) => `You robbed ${other} of ${many(points, "point")}`,
    text: (_, other) => `${other} is told, and may rob you back for a day.`,
    href: () => "/heists",
  },
  heist_victim: {
    group: "Heists",
    label: "Somebody robbed you",
    title: ({ points }, other) => `${other} robbed you of ${many(points, "point")}`,
    text: () => "You may rob them back for a day. Until your protection ends nobody else robs you.",
    href: () => "/heists",
  },
  token_earned: {
    group: "Heists",
    label: "You got a heist token",
    title: ({ tokens }) => `You got ${many(tokens, "heist token")}`,
    text: (_, other) =>
      other === "somebody" ? "It never lapses." : `For bringing ${other}. It never lapses.`,
    href: () => "/heists",
  },
  shield_activated: {
    group: "Heists",
    label: "Your shield held",
    title: ({ outcome }, other) =>
      outcome === "blocked" ? `Your shield stopped ${other}` : `Your shield halved a heist`,
    text: ({ outcome }, other) =>
      outcome === "blocked"
        ? "You lost nothing, and they lost their token."
        : `${other} got half of what they came for.`,
    href: () => "/heists",
  },
  shield_expired: {
    group: "Heists",
    label: "Your shield ended",
    title: () => "Your shield has ended",
    text: () => "You can be robbed like everybody else again.",
    href: () => "/heists",
  },
  referral_joined: {
    group: "Friends",
    label: "Somebody came by your link",
    title: (_, other) => `${other} came by your link`,
    text: () => "Your reward comes once they have really played.",
    href: () => "/friends",
  },
  referral_rewarded: {
    group: "Friends",
    label: "You were rewarded for a friend",
    title: ({ points }, other) => `${many(points, "point")} for bringing ${other}`,
    text: (_, other) => `${other} has really played, and counts as your friend now.`,
    href: () => "/friends",
  },
  referral_taken_back: {
    group: "Friends",
    label: "A reward was taken back",
    title: (data) => `${reward(data)} taken back`,
    text: (_, other) =>
      `The reward for ${other} was against the rules. What you had spent of it stays spent.`,
    href: () => "/friends",
  },
  season_ended: {
    group: "Seasons",
    label: "A season ended",
    title: ({ season, place }) =>
      place === null ? `${month(season)} is over` : `You ended ${month(season)} in place ${place}`,
    text: () => "Its boards stay where they are. Everybody starts the next month with no points.",
    href: ({ season }) => `/leaderboard?season=${season}`,
  },
  prize_paid: {
    group: "Seasons",
    label: "You won a prize of a season",
    title: ({ season, place }) => `A prize for place ${place} of ${month(season)}`,
    text: ({ tokens, credits }) => `${prize(tokens, credits)}.`,
    href: ({ season }) => `/leaderboard?season=${season}`,
  },
  team_invited: {
    group: "Teams",
    label: "A team invites you",
    title: ({ name }, other) => `${other} invites you to ${name}`,
    text: () => "The invitation is good for seven days.",
    href: () => "/teams",
  },
  team_joined: {
    group: "Teams",
    label: "Somebody joined your team",
    title: ({ name }, other) => `${other} joined ${name}`,
    text: () => "They take part in what is drafted from now on.",
    href: ({ team }) => `/teams/${team}`,
  },
  team_left: {
    group: "Teams",
    label: "Somebody left your team",
    title: ({ name }, other) => `${other} left ${name}`,
    text: () => "What was theirs in the pool went with them.",
    href: ({ team }) => `/teams/${team}`,
  },
  team_removed: {
    group: "Teams",
    label: "A team sent you away",
    title: ({ name, banned }) => (banned ? `${name} has banned you` : `${name} has sent you away`),
    text: ({ banned }) =>
      `Your unspent money is in your wallet, and your share of what waits stays yours.${banned ? "" : " You can be invited again."}`,
    href: ({ team }) => `/teams/${team}`,
  },
  team_led: {
    group: "Teams",
    label: "You lead a team now",
    title: ({ name }) => `You lead ${name} now`,
    text: (_, other) => `${other} led it before you. You decide who is in it and how it spends.`,
    href: ({ team }) => `/teams/${team}?part=settings`,
  },
  team_ended: {
    group: "Teams",
    label: "Your team ended",
    title: ({ name }) => `${name} has ended`,
    text: () => "Your unspent money is in your wallet, and your share of what waits stays yours.",
    href: ({ team }) => `/teams/${team}`,
  },
  team_vote: {
    group: "Teams",
    label: "An attempt of your team waits for you",
    title: ({ name }) => `${name} asks for your approval`,
    text: (_, other) => `${other} has drafted an attempt. The fee leaves only with approval.`,
    href: ({ team }) => `/teams/${team}`,
  },
  team_result: {
    group: "Teams",
    label: "An attempt of your team was judged",
    title: ({ name, won }) => (won ? `${name} has won` : `The guardian refused ${name}`),
    text: ({ won, amount }) =>
      won ? `Your share is ${formatUsd(BigInt(amount))}.` : "The pool has paid the fee.",
    href: ({ team }) => `/teams/${team}`,
  },
  chain_alarm: {
    group: "House",
    label: "Something is wrong with the chain",
    title: ({ kind }) => alarmTitles[kind],
    text: () => "Somebody has to look at it: the administration’s page about the chain says more.",
    href: () => "/admin/chain",
    needs: "admin:rounds",
  },
};

const alarmTitles: Record<NoticeData["chain_alarm"]["kind"], string> = {
  network: "The chain’s node is on another network",
  stuck: "An event of the chain cannot be applied",
  gap: "A transaction of the chain had been missed",
  books: "Ledger, database and chain differ",
  cut_log: "A node has cut the log of a transaction",
};

function many(count: string, one: string): string {
  return `${BigInt(count).toLocaleString("en-US")} ${one}${count === "1" ? "" : "s"}`;
}

function reward({ tokens, points }: { tokens: string; points: string }): string {
  const parts = [
    tokens === "0" ? null : many(tokens, "heist token"),
    points === "0" ? null : many(points, "point"),
  ].filter((part) => part !== null);
  return parts.length === 0 ? "Nothing" : parts.join(" and ");
}

function prize(tokens: string, credits: string): string {
  const parts = [
    tokens === "0" ? null : many(tokens, "heist token"),
    credits === "0" ? null : `${formatCredits(BigInt(credits))} credits`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "The honour alone" : parts.join(" and ");
}

/** `2026-11` as `November 2026`. */
function month(season: string): string {
  const start = new Date(`${season}-01T00:00:00.000Z`);
  return start.toLocaleDateString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
}
