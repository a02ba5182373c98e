import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { ChangeSetting } from "./contract";
import { registry, type SettingKey } from "./registry";
import * as settings from "./repository";

/** Overrides one number of the game from now on. Rounds already scheduled keep their own rules. */
export async function changeSetting(
  ctx: Context,
  { key, value, reason }: ChangeSetting,
): Promise<void> {
  const actor = requirePermission(ctx, "admin:system");
  if (!isKnown(key))
    throw new AppError("not_found", "settings.unknown_key", "There is no such setting.");
  const parsed = registry[key].schema.safeParse(value);
  if (!parsed.success)
    throw new AppError("invalid", "settings.bad_value", parsed.error.issues[0]?.message ?? "");

  const now = ctx.now();
  await transact(ctx.db, async (tx) => {
    const [before] = await settings.overrides(tx, [key]);
    await settings.upsert(tx, {
      key,
      value: parsed.data,
      changedAt: now,
      changedBy: actor.userId,
    });
    await recordAudit(tx, ctx, {
      action: "settings.change_setting",
      subject: key,
      reason,
      details: { from: before ? before.value : registry[key].default, to: parsed.data },
    });
  });
}

function isKnown(key: string): key is SettingKey {
  return Object.hasOwn(registry, key);
}
