import { type Context, requirePermission } from "@/lib/context";
import type { SettingView } from "./contract";
import { fallbackOf } from "./fallback-of";
import { registry, type SettingKey } from "./registry";
import * as settings from "./repository";

/** Every setting with its value in force, its default and its meaning; an unreadable one too, to be repaired. */
export async function listSettings(ctx: Context): Promise<SettingView[]> {
  requirePermission(ctx, "admin:system");
  const keys = Object.keys(registry);
  const stored = new Map((await settings.overrides(ctx.db, keys)).map((row) => [row.key, row]));
  return Object.entries(registry).map(([key, { description, schema }]) => {
    const fallback = fallbackOf(key as SettingKey);
    const row = stored.get(key);
    const parsed = schema.safeParse(row ? row.value : fallback);
    return {
      key,
      value: parsed.success ? parsed.data : JSON.stringify(row?.value),
      readable: parsed.success,
      fallback,
      description,
      changedAt: row ? row.changedAt.toISOString() : null,
    };
  });
}
