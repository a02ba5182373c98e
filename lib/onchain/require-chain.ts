import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Chain } from "./chain";

/** @throws unavailable `onchain.not_configured` */
export function requireChain({ chain }: Context): Chain {
  if (!chain)
    throw new AppError("unavailable", "onchain.not_configured", "No chain is configured here.");
  return chain;
}
