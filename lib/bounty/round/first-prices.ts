import type { RoundRules } from "../contract";
import { viewSplit } from "../listing/view";
import { pricesFrom, splitOf } from "../rules";

const SHOWN = 5;

/** A round's first prices and where the first one goes: the worked example of its rules. */
export function firstPrices(rules: RoundRules) {
  const prices = pricesFrom(rules.fee, 0, SHOWN);
  return {
    firstPrices: prices.map(String),
    firstSplit: viewSplit(splitOf(prices[0] ?? 0n, rules.split)),
  };
}
