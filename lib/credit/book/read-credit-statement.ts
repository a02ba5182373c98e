import { type Context, requireUser } from "@/lib/context";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import { balancesOf } from "@/lib/ledger";
import type { StatementLine } from "../contract";
import * as book from "./repository";

/**
 * The caller's credits as they came and went, newest first. A hold stays on the line of its
 * beginning: once posted, the line shows what was taken; once voided, zero.
 */
export async function readCreditStatement(
  ctx: Context,
  { after, limit }: PageRequest,
): Promise<Page<StatementLine>> {
  const { userId } = requireUser(ctx);
  const before = after !== undefined && /^[0-9a-f]{12}[01][0-9a-f]{20}$/.test(after) ? after : null;
  return book.snapshot(ctx.db, async (tx) => {
    const rows = await book.lines(tx, userId, { before, limit: limit + 1 });
    const balances = await balancesOf(tx, await book.openAddresses(tx, userId));
    const now = [...balances.values()].reduce((sum, { available }) => sum + available, 0n);
    const newer = before === null ? 0n : await book.changeFrom(tx, userId, before);
    const page = pageOf(rows, limit, ({ place }) => place);
    let available = now - newer;
    const items = page.items.map((row) => {
      const line = lineOf(row, available);
      available -= BigInt(row.change);
      return line;
    });
    return { items, next: page.next };
  });
}

function lineOf(row: book.BookRow, availableAfter: bigint): StatementLine {
  const { id, change, memo, feature, model, state, reason, parts, code, bucket } = row;
  const base = { id, at: new Date(row.at).toISOString(), change, memo };
  const after = String(availableAfter);
  return feature === null
    ? { kind: "entry", ...base, availableAfter: after, code, bucket }
    : { kind: "charge", ...base, availableAfter: after, feature, model, state, reason, parts };
}
