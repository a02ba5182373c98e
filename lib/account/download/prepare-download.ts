import { z } from "zod";
import { requireStepUpIfSet, signed } from "@/lib/auth";
import { type Context, requireUser } from "@/lib/context";
import { consume } from "@/lib/limit";
import type { PrepareDownload } from "../contract";

export const TICKET = "my data";
const GOOD_MS = 5 * 60_000;

export const Ticket = z.object({
  userId: z.string(),
  sessionId: z.string(),
  /** Milliseconds since 1970. */
  until: z.number(),
});

/**
 * Lets the caller download all that is kept about them, within five minutes and by this session:
 * a page that somebody left open gives nothing away.
 * @throws rate_limited; what requireStepUpIfSet throws
 */
export async function prepareDownload(
  ctx: Context,
  { proof }: PrepareDownload,
): Promise<{ url: string }> {
  const { userId, sessionId } = requireUser(ctx);
  await requireStepUpIfSet(ctx, proof);
  await consume(ctx, "my_data");
  const ticket = signed({ userId, sessionId, until: ctx.now().getTime() + GOOD_MS }, TICKET);
  return { url: `/api/account/download?ticket=${encodeURIComponent(ticket)}` };
}
