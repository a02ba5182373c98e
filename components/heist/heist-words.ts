import type {
  HeistResult,
  HeistRule,
  HistoryItem,
  ShownRule,
  TargetMark,
} from "@/lib/heist/contract";

const HOUR = 3_600_000;

/** Grouped: `1,200`. */
export function grouped(points: string): string {
  return BigInt(points).toLocaleString("en");
}

/** `for 31 h`, `for 4 days`: how long until an instant, rounded up. */
export function lasting(until: string, now: Date): string {
  const left = Math.max(1, Math.ceil((Date.parse(until) - now.getTime()) / HOUR));
  return left <= 48 ? `for ${left} h` : `for ${Math.ceil(left / 24)} days`;
}

/** Beside a name on a board, where a rule is against it. */
const marks: Record<ShownRule, string> = {
  self: "",
  house: "Of the house",
  away: "Takes no part",
  guest: "Guest",
  same_person: "Also you",
  team_mate: "Team-mate",
  peaceful: "Peaceful",
  newcomer: "New",
  protected: "Protected",
  pair: "Robbed this month",
  bracket: "Far below you",
  points: "Too few points",
  loss_cap: "Lost enough",
  cooldown: "Your pause",
  token: "No token",
};

export function markText({ reason, until }: TargetMark, now: Date): string {
  if (!reason) return "";
  return until ? `${marks[reason]} ${lasting(until, now)}` : marks[reason];
}

type RuleWords = { holds: string; fails: string };

/** What each rule says where it holds, and where it does not. */
export const ruleWords: Record<HeistRule | ShownRule, RuleWords> = {
  self: { holds: "Somebody else", fails: "This is you" },
  house: { holds: "Nobody of the house", fails: "Whoever helps to run the house takes no part" },
  away: { holds: "Both take part", fails: "One of you takes no part at the moment" },
  suspended: { holds: "Not suspended", fails: "The account is suspended" },
  excluded: { holds: "Nobody is taking a break", fails: "One of you is taking a break" },
  guest: { holds: "Both have an account", fails: "Guests take no part" },
  same_person: { holds: "Another person's account", fails: "This account is yours as well" },
  team_mate: { holds: "Not in your team", fails: "You are in one team" },
  peaceful: { holds: "Both in the open league", fails: "One of you is in the peaceful league" },
  newcomer: { holds: "No newcomer", fails: "Joined a short while ago" },
  protected: { holds: "Not robbed lately", fails: "Robbed lately, and protected" },
  pair: { holds: "You have not robbed them this month", fails: "You robbed them this month" },
  bracket: { holds: "Near your points or above", fails: "Has far fewer points than you" },
  points: { holds: "Has enough points", fails: "Has too few points" },
  loss_cap: {
    holds: "Has not lost this month's most yet",
    fails: "Has lost as much as anybody may in a month",
  },
  cooldown: { holds: "Your pause is over", fails: "You pause after your last heist" },
  token: { holds: "You have a token", fails: "You have no heist token" },
};

/** What came of it, to the robber. */
export function resultText(result: HeistResult, name: string): string {
  if (result.status === "success") {
    const half = result.shield === "halved" ? " A shield halved it." : "";
    return `You took ${grouped(result.amount)} points from ${name}.${half}`;
  }
  if (result.status === "failed_shield")
    return `${name}'s shield blocked you. Your token is spent, and your pause has begun.`;
  const why = result.reason ? `${ruleWords[result.reason].fails}. ` : "";
  return `Nothing was taken. ${why}Your token is still yours.`;
}

/** A line of the history, without the name's link. */
export function historyText(item: HistoryItem): string {
  const { role, other, status, reason, shield } = item;
  const isMine = role === "robber";
  if (status === "success") {
    const half = shield === "halved" ? ", halved by a shield" : "";
    return isMine ? `You robbed ${other}${half}` : `${other} robbed you${half}`;
  }
  if (status === "failed_shield")
    return isMine ? `${other}'s shield blocked you` : `Your shield stopped ${other}`;
  const why = reason ? `: ${ruleWords[reason].fails.toLowerCase()}` : "";
  return `You did not rob ${other}${why}`;
}
