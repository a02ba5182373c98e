import { shortAddress } from "@/components/onchain/asset-words";
import type { RoundView } from "@/lib/bounty/contract";
import { formatFullUsd } from "@/lib/core/money";

/** A wallet that pays less because it stakes; `discount` in basis points. */
export type Staker = { wallet: string; discount: number };

/** What the next message costs from a wallet that stakes. The price that it signs is the server's. */
export function stakerWords(
  { nextPrice }: Pick<RoundView, "nextPrice">,
  { wallet, discount }: Staker,
): string {
  const price = BigInt(nextPrice);
  const paid = formatFullUsd(price - (price * BigInt(discount)) / 10_000n).replace("$", "");
  return `${paid} USDC from ${shortAddress(wallet)}, ${discount / 100}\u00a0% less for its stake.`;
}
