import type { SplitPart } from "@/components/ui/split-bar";
import type { Micros, RoundRules } from "@/lib/bounty/contract";

/** The destinations of a price, with their share in basis points and amount in micro-USD. */
export function splitParts(
  rules: RoundRules["split"],
  amounts: { pool: Micros; buyback: Micros; operations: Micros; owner?: Micros | undefined },
): SplitPart[] {
  const { pool, buyback, operations } = amounts;
  return [
    { label: "prize pool", share: rules.pool, amount: pool, tone: "gold" },
    { label: "buyback fund", share: rules.buyback, amount: buyback, tone: "lapis" },
    { label: "operations", share: rules.operations, amount: operations, tone: "grey" },
    ...(rules.owner
      ? [
          {
            label: "the guardian's owner",
            share: rules.owner,
            amount: amounts.owner ?? "0",
            tone: "malachite" as const,
          },
        ]
      : []),
  ];
}
