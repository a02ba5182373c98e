import { type Tx, transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type ChangeSetting, isRehearsed } from "./contract";
import { fallbackOf } from "./fallback-of";
import { readForChange } from "./read-for-change";
import { registry, type SettingKey } from "./registry";
import * as settings from "./repository";
import { combinationFault } from "./rules";

/**
 * Overrides one number of the game from now on. Rounds already scheduled keep their own rules.
 * @throws invalid `settings.bad_value`; `settings.bad_combination` when it does not go with the others;
 *   conflict `settings.rehearse_first` for what another page rehearses before it is published
 */
export async function changeSetting(ctx: Context, change: ChangeSetting): Promise<void> {
  requirePermission(ctx, "admin:system");
  if (isRehearsed(change.key))
    throw new AppError("conflict", "settings.rehearse_first", "This is rehearsed first.");
  await transact(ctx.db, (tx) => overrideSetting(tx, ctx, change));
}

/** The same within a transaction, also of what is rehearsed first. A step. */
export async function overrideSetting(
  tx: Tx,
  ctx: Context,
  { key, value, reason }: ChangeSetting,
): Promise<void> {
  const actor = requirePermission(ctx, "admin:system");
  if (!isKnown(key))
    throw new AppError("not_found", "settings.unknown_key", "There is no such setting.");
  const parsed = registry[key].schema.safeParse(value);
  if (!parsed.success) throw new AppError("invalid", "settings.bad_value", faultOf(parsed.error));
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

/** Makes everybody who changes settings wait until commit, so that several can be changed together. A step. */
export async function holdSettings(tx: Tx): Promise<void> {
  await settings.lockAll(tx);
}

/** What is wrong with a value of this setting, in words; null where nothing is. */
export function settingFault(key: SettingKey, value: unknown): string | null {
  const parsed = registry[key].schema.safeParse(value);
  return parsed.success ? null : faultOf(parsed.error);
}

function faultOf({ issues }: { issues: readonly { message: string }[] }): string {
  return issues[0]?.message ?? "";
}

function isKnown(key: string): key is SettingKey {
  return Object.hasOwn(registry, key);
}
