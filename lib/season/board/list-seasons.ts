import type { Context } from "@/lib/context";
import type { SeasonId } from "../contract";
import { seasonOf } from "../rules";
import * as final from "./final/repository";

const YEARS_SHOWN = 5;

/** The months whose boards are final, newest first. Open to everybody. */
export function listSeasons(ctx: Context): Promise<SeasonId[]> {
  return final.archived(ctx.db, seasonOf(ctx.now()), 12 * YEARS_SHOWN);
}
