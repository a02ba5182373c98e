import type { Tx } from "@/db/transaction";
import { fallbackOf } from "./fallback-of";
import { registry, type SettingKey, type SettingValues } from "./registry";
import * as settings from "./repository";

/**
 * All values in force, where an unreadable one counts as its default: one that is broken must not
 * stand in the way of repairing it or another.
 */
export async function readForChange(tx: Tx): Promise<SettingValues> {
  const rows = await settings.overrides(tx, Object.keys(registry));
  const stored = new Map(rows.map((row) => [row.key, row.value]));
  const entries = Object.entries(registry).map(([key, { schema }]) => {
    const parsed = schema.safeParse(stored.get(key));
    return [key, parsed.success ? parsed.data : fallbackOf(key as SettingKey)];
  });
  return Object.fromEntries(entries);
}
