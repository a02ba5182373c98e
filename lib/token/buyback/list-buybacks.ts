import type { Context } from "@/lib/context";
import { isId } from "@/lib/core/id";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import { configOn } from "../addresses";
import type { BuybackView } from "../contract";
import { priceOf } from "../rules";
import * as buyback from "./repository";

/** Every buyback with all that happened to it, the newest first. Open to everybody. */
export async function listBuybacks(
  ctx: Context,
  { after, limit }: PageRequest,
): Promise<Page<BuybackView>> {
  const { chain } = ctx;
  if (!chain) return { items: [], next: null };
  const before = after && isId("buyback", after) ? after : null;
  const rows = await buyback.buybacksOf(ctx.db, configOn(chain), { before, limit: limit + 1 });
  const page = pageOf(rows, limit, ({ id }) => id);
  const notes = await buyback.notesOf(
    ctx.db,
    page.items.map(({ id }) => id),
  );
  const items = page.items.map((row) =>
    viewOf(
      row,
      notes.filter(({ buybackId }) => buybackId === row.id),
    ),
  );
  return { items, next: page.next };
}

function viewOf(row: buyback.BuybackRow, notes: readonly buyback.NoteRow[]): BuybackView {
  const { spent, bought } = row;
  const price = spent !== null && bought !== null ? priceOf(spent, bought) : null;
  return {
    id: row.id,
    cause: row.cause,
    state: row.state,
    openedAt: row.openedAt.toISOString(),
    budget: row.budget.toString(),
    spent: spent?.toString() ?? null,
    bought: bought?.toString() ?? null,
    price: price?.toString() ?? null,
    burned: row.burned?.toString() ?? null,
    toStakers: row.toStakers?.toString() ?? null,
    swapSignature: row.swapSignature,
    signature: row.signature,
    executedAt: row.executedAt?.toISOString() ?? null,
    notes: notes.map(({ at, note, facts }) => ({ at: at.toISOString(), note, facts })).reverse(),
  };
}
