import { type Context, requirePermission } from "@/lib/context";
import { changeSetting } from "@/lib/settings";
import type { SwitchHeists } from "./contract";

/** Stops every heist at once, or lets them be made again. Tokens, tools and shields stay as they are. */
export async function switchHeists(ctx: Context, { enabled, reason }: SwitchHeists): Promise<void> {
  requirePermission(ctx, "admin:system");
  await changeSetting(ctx, { key: "heist.enabled", value: enabled, reason });
}
