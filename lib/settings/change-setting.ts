import { type Tx, transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { ChangeSetting } from "./contract";
import { fallbackOf } from "./fallback-of";
import { readForChange } from "./read-for-change";
import { registry, type SettingKey } from "./registry";
import * as settings from "./repository";
import { combinationFault } from "./rules";

/**
 * Overrides one number of the game from now on. Rounds already scheduled keep their own rules.
 * @throws invalid `settings.bad_value`; `settings.bad_combination` when it does not go with the others
 */
export async function changeSetting(ctx: Context, change: ChangeSetting): Promise<void> {
  requirePermission(ctx, "admin:system");
  await transact(ctx.db, (tx) => overrideSetting(tx, ctx, change));
}

/** The same within a transaction. A step. */
async function overrideSetting(
  tx: Tx,
  ctx: Context,
  { key, value, reason }: ChangeSetting,
): Promise<void> {
  const actor = requirePermission(ctx, "admin:system");
  if (!isKnown(key))
    throw new AppError("not_found", "settings.unknown_key", "There is no such setting.");
  const parsed = registry[key].schema.safeParse(value);
  if (!parsed.success)
    throw new AppError("invalid", "settings.bad_value", parsed.error.issues[0]?.message ?? "");
  await settings.lockAll(tx); // Two changes that are sound alone may not be sound together.
  const fault = combinationFault({ ...(await readForChange(tx)), [key]: parsed.data });
  if (fault) throw new AppError("invalid", "settings.bad_combination", fault);
  const [before] = await settings.overrides(tx, [key]);
  const row = { key, value: parsed.data, changedAt: ctx.now(), changedBy: actor.userId };
  await settings.upsert(tx, row);
  await recordAudit(tx, ctx, {
    action: "settings.change_setting",
    subject: key,
    reason,
    details: { from: before ? before.value : fallbackOf(key), to: parsed.data },
  });
}

function isKnown(key: string): key is SettingKey {
  return Object.hasOwn(registry, key);
}
