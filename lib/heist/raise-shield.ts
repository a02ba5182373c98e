import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { shieldCommitment } from "@/lib/proof/shield-draw";
import { lockStandings, seasonOf } from "@/lib/season";
import type { RaiseShield, ShieldProof } from "./contract";
import * as items from "./item/repository";
import { viewShield } from "./preview-heist";
import { readTerms } from "./read-terms";

const HOUR = 3_600_000;
const SECRET_BYTES = 32;

/**
 * Raises a shield that the caller has: it holds until it is struck or its time is over. What it will
 * do is sealed now, before anybody knows who strikes.
 * @throws not_found `heist.no_item`; conflict `heist.shield_up`
 */
export async function raiseShield(ctx: Context, { itemId }: RaiseShield): Promise<ShieldProof> {
  const { userId } = requireUser(ctx);
  const at = ctx.now();
  return transact(ctx.db, async (tx) => {
    await lockStandings(tx, seasonOf(at), [userId], at); // No heist on the caller is under way.
    const item = await items.lockItem(tx, itemId);
    if (item?.userId !== userId || item.kind !== "shield" || item.state !== "held")
      throw new AppError("not_found", "heist.no_item", "You do not have this shield.");
    if ((await items.itemsOf(tx, userId)).some(({ state }) => state === "active"))
      throw new AppError("conflict", "heist.shield_up", "One shield is up already.");
    const { chance, hours } = (await readTerms(tx)).shield;
    const secret = Buffer.from(ctx.randomBytes(SECRET_BYTES)).toString("hex");
    const raised = {
      state: "active" as const,
      raisedAt: at,
      expiresAt: new Date(at.getTime() + hours * HOUR),
      chance,
      secret,
      commitment: shieldCommitment(itemId, chance, secret),
    };
    await items.updateItem(tx, itemId, raised);
    return viewShield({ ...item, ...raised });
  });
}
