import { type Context, requireSystem } from "@/lib/context";
import { writeMissing } from "./summarise-round";

/** Hourly: writes every summary that is missing, in whichever round. */
export async function summariseRounds(ctx: Context): Promise<void> {
  requireSystem(ctx);
  await writeMissing(ctx, null);
}
