import type { OddsView, RoundView } from "@/lib/bounty/contract";
import { expectedWords } from "./expected-words";

/** Stands at the pay button: how often it worked so far, and what that would cost. */
export function ExpectedCost(props: { odds: OddsView; round: RoundView; price: bigint }) {
  const { odds, round, price } = props;
  const since = Math.max(0, round.judgedCount - odds.asOf);
  const judged = odds.judged + since;
  const words = expectedWords({ judged, wins: odds.wins }, price, odds.tested);
  return <p className="border-t border-line px-4 py-2 text-xs text-ink-3">{words}</p>;
}
