import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { newId } from "@/lib/core/id";
import { buybackDue, momentOf } from "../rules";
import { addNote } from "./add-note";
import { readFund } from "./read-fund";
import { readTerms } from "./read-terms";
import * as buyback from "./repository";

/** Begins a buyback where the published rule says so: a wish with its budget, and nothing is sent yet. */
export async function openDue(ctx: Context, config: string): Promise<void> {
  requireSystem(ctx);
  await transact(ctx.db, async (tx) => {
    const terms = await readTerms(tx);
    if (!terms.enabled) return;
    const available = await readFund(tx);
    const now = ctx.now();
    const lastOpenedAt = await buyback.lastOpened(tx, config);
    const cause = buybackDue(available, terms, { now, lastOpenedAt });
    if (!cause) return;
    const id = newId("buyback", now);
    const wish = { id, config, cause, state: "open", budget: available, swaps: 0 } as const;
    if (!(await buyback.insertBuyback(tx, { ...wish, openedAt: now, dueAt: now }))) return;
    await addNote(tx, ctx, id, "opened", {
      cause,
      budget: available.toString(),
      threshold: terms.threshold.toString(),
      ...(cause === "daily" && { moment: momentOf(now).toISOString() }),
    });
  });
}
