import { type Context, requireUser } from "@/lib/context";
import { readCreditBalance } from "@/lib/credit";
import type { EstimateTurn } from "../contract";
import { castTurn, priceCast } from "./cast-turn";
import type { Estimate } from "./contract";

/**
 * What a send would hold at most and usually costs, without sending it.
 * @throws what `startTurn` throws of chats, messages and members
 */
export async function estimateTurn(ctx: Context, input: EstimateTurn): Promise<Estimate> {
  requireUser(ctx);
  const [cast, balance] = await Promise.all([castTurn(ctx, input), readCreditBalance(ctx)]);
  const parts = await priceCast(ctx, cast);
  const sum = (of: (part: (typeof parts)[number]) => bigint) =>
    parts.reduce((total, part) => total + of(part), 0n);
  const worst = sum((part) => part.worst);
  return {
    worst: String(worst),
    typical: String(sum((part) => part.typical)),
    inputTokens: parts.reduce((total, { prepared }) => total + prepared.inputTokensUsually, 0),
    outputTokensMax: cast.terms.replyTokensMax,
    speakers: parts.map(({ member }) => member.name),
    available: balance.available,
    enough: BigInt(balance.available) >= worst,
  };
}
