import type { StatementLine } from "@/lib/ledger/contract";

type Line = Pick<StatementLine, "code" | "memo" | "state">;
export type StatementWords = {
  title: string;
  detail: string;
  href?: string;
  /** Why somebody did it, in their own words. */
  reason?: string;
};

/** A line of a statement in words: what moved, and why. Unknown codes are named as they are. */
export function statementWords({ code, memo, state }: Line): StatementWords {
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
      return { title: attempt(memo), detail: feeDetail(state), ...link(memo) };
    case "bounty.fee_returned":
      return {
        title: attempt(memo),
        detail: memo.reason ? "Refunded" : "Fee returned",
        ...(memo.reason && { reason: memo.reason }),
        ...link(memo),
      };
    case "bounty.prize":
      return {
        title: `Won the pool of round ${memo.round ?? "?"}`,
        detail: attempt(memo),
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
