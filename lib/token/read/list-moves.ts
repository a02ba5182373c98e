import type { Context } from "@/lib/context";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import { configOn } from "../addresses";
import type { MoveView } from "../contract";
import * as token from "../repository";

/** Every stake, unstake and claim, the newest first; of some wallets where they are named. Open to everybody. */
export async function listMoves(
  ctx: Context,
  { after, limit }: PageRequest,
  wallets: readonly string[] | null = null,
): Promise<Page<MoveView>> {
  const { chain } = ctx;
  if (!chain) return { items: [], next: null };
  const before = after && /^\d{1,15}$/.test(after) ? Number(after) : null;
  const of = { config: configOn(chain), owners: wallets };
  const rows = await token.movesOf(ctx.db, of, { before, limit: limit + 1 });
  const page = pageOf(rows, limit, ({ seq }) => String(seq));
  return { items: page.items.map(viewOf), next: page.next };
}

function viewOf(row: token.MoveRow): MoveView {
  const { seq, kind, owner, lockDays, amount, at, signature } = row;
  const of = { seq, kind, owner, lockDays, signature };
  return { ...of, amount: amount.toString(), at: at.toISOString() };
}
