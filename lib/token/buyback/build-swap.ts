import { AppError, invariant } from "@/lib/core/errors";
import type { Builder } from "@/lib/onchain";
import { findOffer } from "./find-offer";

/**
 * Builds a swap that was promised, at the price of this moment: a transaction that did not land in time is
 * built again, and by then the market may have moved. Beyond the limit nothing is sent; it is asked again.
 * @throws conflict `token.slippage`
 */
export const buildSwap: Builder["build"] = async (ctx, chain, { paid }) => {
  invariant(typeof paid === "string", "a swap says what it pays");
  const offer = await findOffer(ctx, chain, BigInt(paid));
  if (offer.good) return offer.swap(offer.least);
  throw new AppError(
    "conflict",
    "token.slippage",
    `The market is ${offer.slippage} basis points worse than its price; the limit is ${offer.limit}.`,
  );
};
