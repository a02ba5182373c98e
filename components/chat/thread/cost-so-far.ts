import type { RunningCost } from "@/lib/chat/turn/contract";
import { priceOfTurn } from "@/lib/credit/contract";

const CHARACTERS_PER_TOKEN = 4;

/**
 * What a reply of this length costs in micro-credits, by the count that a cut reply is charged by;
 * never more than is held. Length in UTF-16 units.
 */
export function costSoFar(length: number, running: RunningCost): bigint {
  const { inputTokens, discountBasisPoints, factorBasisPoints } = running;
  if (length === 0) return 0n;
  const price = priceOfTurn(
    {
      inputTokens,
      outputTokens: Math.ceil(length / CHARACTERS_PER_TOKEN),
      discountBasisPoints,
      factorBasisPoints,
    },
    {
      perThousandTokens: BigInt(running.perThousandTokens),
      least: BigInt(running.least),
    },
  );
  const held = BigInt(running.held);
  return price < held ? price : held;
}
