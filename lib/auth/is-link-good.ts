import type { Context } from "@/lib/context";
import * as tokens from "./repository";
import { tokenHash } from "./tokens";

/** Whether a link from a letter could still be used now. Uses nothing up. Open to everybody who holds it. */
export async function isLinkGood(
  ctx: Context,
  link: { token: string; purpose: tokens.Purpose },
): Promise<boolean> {
  return tokens.isTokenGood(ctx.db, tokenHash(link.token), link.purpose, ctx.now());
}
