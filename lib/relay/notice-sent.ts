import { type Context, requireUser } from "@/lib/context";
import { noticeSignature, requireChain } from "@/lib/onchain";
import { toBase58 } from "@/lib/platform/solana";
import { askNode } from "./ask-node";
import type { NoticeSent } from "./contract";

/**
 * A wallet has sent a transaction by itself and answered with its signature. It may have given it another
 * blockhash, but none that is younger than this answer: once that has expired, the transaction has too.
 */
export async function noticeSent(
  ctx: Context,
  { sentAs }: NoticeSent,
): Promise<{ signature: string; blockhash: string }> {
  requireUser(ctx);
  const { connection } = requireChain(ctx);
  const signature = toBase58(Buffer.from(sentAs, "base64"));
  const { blockhash } = await askNode(connection.getLatestBlockhash("confirmed"));
  await noticeSignature(ctx, { signature });
  return { signature, blockhash };
}
