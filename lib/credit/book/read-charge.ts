import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { priceOfTurn, type ReadCharge, type Receipt } from "../contract";
import { chargeById } from "../repository";

/**
 * What one of the caller's charges cost, item by item.
 * @throws not_found `credit.no_charge`, also for somebody else's
 */
export async function readCharge(ctx: Context, { chargeId }: ReadCharge): Promise<Receipt> {
  const { userId } = requireUser(ctx);
  const charge = await chargeById(ctx.db, chargeId);
  if (charge?.userId !== userId)
    throw new AppError("not_found", "credit.no_charge", "There is no such charge.");
  const { inputTokens, outputTokens, discount, factor } = charge;
  const rates = { perThousandTokens: charge.rate, least: 0n };
  const full = { inputTokens, outputTokens, factorBasisPoints: factor, discountBasisPoints: 0 };
  const tokens = priceOfTurn(full, rates);
  const reduced = priceOfTurn({ ...full, discountBasisPoints: discount }, rates);
  const held = charge.state === "held" ? charge.held : 0n;
  return {
    id: charge.id,
    at: charge.at.toISOString(),
    closedAt: charge.closedAt?.toISOString() ?? null,
    state: charge.state,
    reason: charge.reason,
    feature: charge.feature,
    model: charge.model,
    memo: charge.memo,
    inputTokens,
    outputTokens,
    terms: { discountBasisPoints: discount, factorBasisPoints: factor },
    tokens: String(tokens),
    discount: String(tokens - reduced),
    held: String(charge.held),
    posted: String(charge.posted),
    returned: String(charge.held - charge.posted - held),
    parts: charge.parts,
  };
}
