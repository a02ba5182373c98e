import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { notify } from "@/lib/notice";
import { grantHeistToken } from "@/lib/season";
import { findUserByHandle, isPersonOfHouse } from "@/lib/user";
import { grantItem } from "../grant-item";
import type { GrantToPlayer } from "./contract";

/**
 * Gives somebody tokens, tools or shields by hand, with a reason that stays. The same key again
 * gives nothing more.
 * @throws not_found `heist.nobody`; conflict `heist.house_grant` to whoever helps to run the house
 */
export async function grantToPlayer(ctx: Context, grant: GrantToPlayer): Promise<void> {
  requirePermission(ctx, "admin:users");
  const { kind, amount, reason, idempotencyKey } = grant;
  const player = await findUserByHandle(ctx.db, grant.handle);
  if (!player) throw new AppError("not_found", "heist.nobody", "There is nobody of that name.");
  const gift = { userId: player.id, code: "heist.grant", at: ctx.now() };
  await transact(ctx.db, async (tx) => {
    if (await isPersonOfHouse(tx, player.id, gift.at))
      throw new AppError("conflict", "heist.house_grant", "The house takes no part.");
    const { replayed } =
      kind === "token"
        ? await grantHeistToken(tx, { ...gift, ref: idempotencyKey, amount: BigInt(amount) })
        : await grantItems(kind);
    if (replayed) return;
    await recordAudit(tx, ctx, {
      action: "heist.grant",
      subject: player.id,
      reason,
      details: { kind, amount },
    });
    if (kind !== "token") return;
    const data = { tokens: String(amount) };
    const told = { userId: player.id, ref: idempotencyKey, at: gift.at };
    await notify(tx, { ...told, kind: "token_earned", data });

    async function grantItems(item: Exclude<GrantToPlayer["kind"], "token">) {
      let last = { replayed: true };
      for (let index = 0; index < amount; index++)
        last = await grantItem(tx, { ...gift, kind: item, ref: `${idempotencyKey}:${index}` });
      return last;
    }
  });
}
