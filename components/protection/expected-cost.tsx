import type { OddsView, RoundView } from "@/lib/bounty/contract";
import { expectedWords } from "./expected-words";

/** Stands at the pay button: how often it worked so far, and what that would cost. */
export function ExpectedCost(props: { odds: OddsView; round: RoundView; price: bigint }) {
  const { odds, round, price } = props;
  const since = Math.max(0, round.judgedCount - odds.asOf);
  const words = expectedWords({ judged: odds.judged + since, wins: odds.wins }, price);
  return <p className="border-t border-line px-4 py-2 text-xs text-ink-3">{words}</p>;
}
