import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { env } from "@/lib/env";
import { readSettings } from "@/lib/settings";
import * as refills from "./repository";
import { refillTarget } from "./rules";

/** On what terms a person may refill on this day. Amounts are micro-USD. */
export async function refillTerms(
  source: Db | Tx,
  { userId, day, nextPrice }: { userId: Id<"user">; day: string; nextPrice: bigint },
) {
  const settings = await readSettings(source, ["play.refill_below", "play.refill_to"]);
  return {
    realMoney: env().REAL_MONEY,
    below: BigInt(settings["play.refill_below"]),
    to: refillTarget(BigInt(settings["play.refill_to"]), nextPrice),
    refilledToday: await refills.hasRefilled(source, userId, day),
  };
}
