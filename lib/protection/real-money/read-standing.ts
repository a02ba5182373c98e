import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { readSettings } from "@/lib/settings";
import type { RealMoneyStanding } from "../contract";
import { utcDay } from "../rules";
import * as declarations from "./repository";
import { ageOn, realMoneyRefusal } from "./rules";

/** Whether the caller may use real money where they are now, and what they said of themselves. */
export function readRealMoneyStanding(ctx: Context): Promise<RealMoneyStanding> {
  return standingOf(ctx.db, ctx, requireUser(ctx).userId);
}

export async function standingOf(
  source: Db | Tx,
  ctx: Context,
  userId: Id<"user">,
): Promise<RealMoneyStanding> {
  const declared = (await declarations.declarationOf(source, userId)) ?? null;
  const settings = await readSettings(source, [
    "protection.blocked_countries",
    "protection.age_min",
  ]);
  const refusal = realMoneyRefusal({
    declared,
    told: ctx.origin.country ?? null,
    blocked: settings["protection.blocked_countries"].split(","),
    ageMin: settings["protection.age_min"],
    today: utcDay(ctx.now()),
  });
  return {
    refusal,
    country: declared?.country ?? null,
    attestation: declared && {
      adult: ageOn(declared.birthDate, utcDay(ctx.now())) >= settings["protection.age_min"],
      level: "declared",
      at: declared.declaredAt.toISOString(),
    },
  };
}
