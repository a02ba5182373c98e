import type { Context } from "@/lib/context";
import type { QuoteView, RequestQuote } from "../contract";
import { holdPrice } from "./hold-price";

/** Holds the present price for one person for as long as the round's rules say. */
export async function quotePrice(ctx: Context, request: RequestQuote): Promise<QuoteView> {
  const { discount: _, ...quote } = await holdPrice(ctx, request, { together: false });
  return quote;
}
