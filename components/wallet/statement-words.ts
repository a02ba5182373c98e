import type { StatementLine } from "@/lib/ledger/contract";

type Line = Pick<StatementLine, "code" | "memo" | "state"> & {
  /** Signed micro-USD: what is gained is somebody else's payment. */
  change?: string;
};
export type StatementWords = {
  title: string;
  detail: string;
  href?: string;
  /** Why somebody did it, in their own words. */
  reason?: string;
};

/** A line of a statement in words: what moved, and why. Unknown codes are named as they are. */
export function statementWords({ code, memo, state, change = "0" }: Line): StatementWords {
  switch (code) {
    case "play.signup":
      return { title: "Play money to start with", detail: "Given at sign-up" };
    case "play.guest":
      return { title: "Play money to start with", detail: "Given to guests" };
    case "play.upgrade":
      return {
        title: "Play money for your account",
        detail: "Given when you stopped being a guest",
      };
    case "play.refill":
      return { title: "Play money refill", detail: "Once a day" };
    case "bounty.fee":
      return BigInt(change) > 0n ? earnedWords(memo) : feeWords(memo, state);
    case "bounty.fee_returned":
      return {
        title: attempt(memo),
        detail: memo.reason ? "Refunded" : "Fee returned",
        ...(memo.reason && { reason: memo.reason }),
        ...link(memo),
      };
    case "community.stake":
      return { title: `Stake for ${memo.guardian ?? "your guardian"}`, detail: "Set aside" };
    case "community.stake_returned":
      return returnedStakeWords(memo);
    case "team.contributed":
      return { title: "Put into your team's pool", detail: "It stays yours" };
    case "team.withdrawn":
      return { title: "Back from your team's pool", detail: "What was not spent" };
    case "bounty.prize":
      return {
        title: `Won the pool of round ${memo.round ?? "?"}`,
        detail: memo.percent ? `Your ${memo.percent} % of ${attempt(memo)}` : attempt(memo),
        ...link(memo),
      };
    case "bounty.share":
      return {
        title: `Share of the pool of round ${memo.round ?? "?"}`,
        detail: "Time ran out and nobody had won",
        ...(memo.round && { href: `/rounds/${memo.round}` }),
      };
    default:
      return { title: code.replaceAll(/[._]/g, " "), detail: "" };
  }
}

function feeWords(memo: Line["memo"], state: Line["state"]): StatementWords {
  return { title: attempt(memo), detail: feeDetail(state), ...link(memo) };
}

/** A fee of somebody else's, of which the owner of the guardian gets a share. */
function earnedWords(memo: Line["memo"]): StatementWords {
  return { title: attempt(memo), detail: "Share of the fee, for your guardian", ...link(memo) };
}

function returnedStakeWords({ guardian, proposal, round }: Line["memo"]): StatementWords {
  if (guardian || proposal)
    return { title: `Stake for ${guardian ?? "your guardian"}`, detail: "Came back whole" };
  return {
    title: `Stake in round ${round ?? "?"}`,
    detail: "Nobody had played, so it came back",
    ...(round && { href: `/rounds/${round}` }),
  };
}

function attempt(memo: Record<string, string>): string {
  return `Attempt ${memo.number ?? "?"}, round ${memo.round ?? "?"}`;
}

function link(memo: Record<string, string>): { href?: string } {
  return memo.attempt ? { href: `/attempts/${memo.attempt}` } : {};
}

function feeDetail(state: StatementLine["state"]): string {
  if (state === "held") return "Held, not charged yet";
  return state === "voided" ? "Not judged, fee returned" : "Receipt";
}
