import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import * as bounty from "../repository";

/** Open to everybody. @throws not_found `bounty.round_not_found` */
export async function roundExists(ctx: Context, roundId: Id<"round">): Promise<void> {
  await bounty.roundById(ctx.db, roundId);
}
