import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import type { Address, StatementLine } from "./contract";
import * as ledger from "./repository";

/**
 * An account's movements, newest first, each told as it stands now on the line where it began: a
 * hold that was posted shows what was taken, a voided one shows zero. A line's `availableAfter` is
 * that of the line before it plus its own `change`; the newest line's is what is available now.
 */
export async function readStatement(
  source: Db | Tx,
  address: Address,
  { after, limit }: PageRequest,
): Promise<Page<StatementLine>> {
  const before = after === undefined ? null : cursor(after);
  const rows = await ledger.lines(source, address, { before, limit: limit + 1 });
  const page = pageOf(rows, limit, (row) => row.seq);
  return { items: page.items.map(lineOf), next: page.next };
}

function cursor(after: string): bigint {
  if (!/^[0-9]{1,18}$/.test(after))
    throw new AppError("invalid", "ledger.bad_cursor", "This page does not exist.");
  return BigInt(after);
}

function lineOf({ seq: _, ...row }: ledger.LineRow): StatementLine {
  return {
    ...row,
    at: new Date(row.at),
    change: BigInt(row.change),
    availableAfter: BigInt(row.availableAfter),
  };
}
