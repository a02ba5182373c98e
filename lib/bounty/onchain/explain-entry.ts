import { formatFullUsd } from "@/lib/core/money";
import type { RoundRow } from "../repository";
import { discountedBy, splitOf } from "../rules";
import { chainTermsOf } from "./chain-round";
import type { EntryRow } from "./repository";

const dollars = (micros: bigint) => formatFullUsd(micros).replace("$", "");

/** What a wallet is about to sign, in words. */
export function explainEntry(
  round: Pick<RoundRow, "number" | "rules">,
  { price, discount }: Pick<EntryRow, "price" | "discount">,
): string[] {
  const { reclaimSeconds } = chainTermsOf(round);
  const split = discountedBy(splitOf(price, round.rules.split), discount);
  return [
    `You pay ${dollars(price - discount)} USDC into the escrow of round ${round.number}. Nothing else leaves your tokens.`,
    ...(discount > 0n
      ? [
          `Without your discount it would be ${dollars(price)} USDC. The house bears the difference.`,
        ]
      : []),
    `With a verdict ${dollars(split.pool)} USDC go into the prize pool, ${dollars(split.buyback)} to buybacks and ${dollars(split.operations)} to operations.`,
    "If the guardian gives in, the program pays the whole pool to this wallet, and to no other.",
    `Without a verdict within ${reclaimSeconds / 60} minutes anybody can have the fee returned to this wallet.`,
    "Besides the network's fee you lend a little SOL for the records of your payment.",
  ];
}
