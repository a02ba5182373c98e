import type { InvitedView, Needs, ReferralTerms, SignalKind } from "@/lib/referral/contract";

const many = (count: number, one: string, more = `${one}s`) =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : more}`;

/** What a friend is worth: `1 heist token and 50 points`. */
export function rewardWords({
  tokens,
  points,
}: {
  tokens: number;
  points: number | string;
}): string {
  const parts = [
    tokens === 0 ? "" : many(tokens, "heist token"),
    Number(points) === 0 ? "" : many(Number(points), "point"),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "nothing" : parts.join(" and ");
}

/** When a friend counts, in a sentence. */
export function termsWords({ days, attempts, turns }: ReferralTerms): string {
  const time = days === 0 ? "" : `, ${many(days, "day")} after they came`;
  return `A friend counts once their e-mail address is confirmed and they have made ${many(attempts, "judged attempt")} or had ${many(turns, "reply", "replies")} of a companion${time}.`;
}

/** What is left for a friend to do, one part a line. */
export function needWords(needs: Needs): string[] {
  return [
    needs.address ? "Confirm their e-mail address" : "",
    needs.attempts > 0
      ? `${many(needs.attempts, "judged attempt")}, or ${many(needs.turns, "reply", "replies")} of a companion`
      : "",
    needs.days > 0 ? many(needs.days, "more day", "more days") : "",
  ].filter((part) => part !== "");
}

/** How an invited friend stands, in a word or two. */
export function stateWords({ state, checking }: Pick<InvitedView, "state" | "checking">): string {
  if (state === "waiting") return checking ? "Being looked at" : "On the way";
  return { rewarded: "Counts", refused: "Does not count", taken_back: "Taken back" }[state];
}

export const signalWords: Record<SignalKind, string> = {
  shared_device: "Same device",
  shared_address: "Same network",
  shared_card: "Same payment card",
  shared_identity: "Same mailbox or wallet",
  shared_payout: "Same payout wallet",
  sign_up_burst: "Burst of sign-ups",
  disposable_email: "Throw-away address",
};
