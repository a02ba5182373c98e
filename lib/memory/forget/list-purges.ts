import { type Context, requireUser } from "@/lib/context";
import type { PurgeReceipt } from "../contract";
import { purgesOf } from "./repository";
import { receiptOf } from "./view";

const SHOWN = 50;

/** One's own receipts of what was forgotten, the newest first, the latest fifty. */
export async function listPurges(ctx: Context): Promise<PurgeReceipt[]> {
  const { userId } = requireUser(ctx);
  return (await purgesOf(ctx.db, userId, SHOWN)).map(receiptOf);
}
