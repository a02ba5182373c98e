import type { Context } from "@/lib/context";
import type { RequestQuote } from "../contract";
import { type HeldPrice, holdPrice } from "./hold-price";

/** Holds the price for so many people who pay together. Only `payAttempt` with a `gather` takes it. */
export function quoteTogether(
  ctx: Context,
  { people, ...request }: RequestQuote & { people: number },
): Promise<HeldPrice> {
  return holdPrice(ctx, request, { together: people > 1 });
}
