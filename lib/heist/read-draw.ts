import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { ShieldDraw } from "./contract";
import * as items from "./item/repository";
import { viewShield } from "./preview-heist";
import * as heists from "./repository";
import { shieldOutcome } from "./view";

/**
 * How the shield of a heist was drawn: all that anybody needs to draw it again. Names nobody.
 * @throws not_found `heist.not_found` where no shield was drawn
 */
export async function readDraw(ctx: Context, heistId: Id<"heist">): Promise<ShieldDraw> {
  const row = await heists.heistById(ctx.db, heistId);
  const shield = row?.shieldId ? await items.shieldOfHeist(ctx.db, row.shieldId) : undefined;
  const outcome = row ? shieldOutcome(row) : null;
  if (!row || !shield || !outcome)
    throw new AppError("not_found", "heist.not_found", "No shield was drawn there.");
  const { requestKey, at } = row;
  return { ...viewShield(shield), heistId, requestKey, outcome, at: at.toISOString() };
}
