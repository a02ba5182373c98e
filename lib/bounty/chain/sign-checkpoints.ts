import { type Context, requireSystem } from "@/lib/context";
import * as chain from "./repository";
import { signCheckpoint } from "./sign-checkpoint";

/** Signs every chain that has grown since it was signed last. One that cannot be is tried again. */
export async function signCheckpoints(ctx: Context): Promise<void> {
  requireSystem(ctx);
  for (const roundId of await chain.unsignedRounds(ctx.db))
    await signCheckpoint(ctx, roundId).catch((error: unknown) =>
      ctx.log.error({ err: error, roundId }, "a chain could not be signed"),
    );
}
