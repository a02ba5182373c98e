import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { env } from "@/lib/env";
import { readSettings } from "@/lib/settings";
import { issue } from "./issue";

/** What a newcomer starts with, once for each person. Nothing where money is real. */
export async function grantPlayMoney(
  tx: Tx,
  ctx: Context,
  { userId, guest }: { userId: Id<"user">; guest: boolean },
): Promise<void> {
  const grants = await readSettings(tx, ["play.signup", "play.guest"]);
  const amount = BigInt(grants[guest ? "play.guest" : "play.signup"]);
  if (env().REAL_MONEY || amount === 0n) return;
  const code = guest ? "play.guest" : "play.signup";
  await issue(tx, ctx, { userId, key: `play.signup:${userId}`, code, amount });
}

/** What a guest who stays gets on top, so that they end up with as much as anybody who signs up. */
export async function grantUpgrade(tx: Tx, ctx: Context, userId: Id<"user">): Promise<void> {
  const grants = await readSettings(tx, ["play.signup", "play.guest"]);
  const amount = BigInt(grants["play.signup"]) - BigInt(grants["play.guest"]);
  if (env().REAL_MONEY || amount <= 0n) return;
  await issue(tx, ctx, { userId, key: `play.upgrade:${userId}`, code: "play.upgrade", amount });
}
