import type { Context } from "@/lib/context";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import type { RoundView } from "../contract";
import * as bounty from "../repository";
import { viewRounds } from "./view";

/** Rounds, newest first. Open to everybody. */
export async function listRounds(ctx: Context, page: PageRequest): Promise<Page<RoundView>> {
  const before = page.after && /^\d{1,9}$/.test(page.after) ? Number(page.after) : 2 ** 31 - 1;
  const rows = await bounty.roundsBefore(ctx.db, before, page.limit + 1);
  return pageOf(await viewRounds(ctx.db, rows), page.limit, (round) => String(round.number));
}
