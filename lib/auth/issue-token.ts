import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import * as tokens from "./repository";
import { newToken, tokenHash } from "./tokens";

/** A link's secret, good once. Earlier ones of the same person and purpose end with it. */
export async function issueToken(
  tx: Tx,
  ctx: Context,
  link: {
    userId: Id<"user">;
    purpose: "verify_email" | "reset_password";
    email: string;
    expiresAt: Date;
  },
): Promise<string> {
  const token = newToken(ctx);
  await tokens.cancelTokens(tx, link.userId, link.purpose, ctx.now());
  await tokens.insertToken(tx, { ...link, tokenHash: tokenHash(token) });
  return token;
}
