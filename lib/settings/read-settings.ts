import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { fallbackOf } from "./fallback-of";
import { registry, type SettingKey, type SettingValue } from "./registry";
import * as settings from "./repository";

/**
 * The values in force for these keys. A stored value that no longer fits its schema (the code
 * has moved on) is a bug to be noticed, not to be guessed around: it throws.
 */
export async function readSettings<const K extends SettingKey>(
  db: Db | Tx,
  keys: readonly K[],
): Promise<{ [Key in K]: SettingValue<Key> }> {
  const stored = new Map((await settings.overrides(db, keys)).map((row) => [row.key, row.value]));
  const entries = keys.map((key) => {
    const { schema } = registry[key];
    return [key, stored.has(key) ? schema.parse(stored.get(key)) : fallbackOf(key)];
  });
  return Object.fromEntries(entries);
}
