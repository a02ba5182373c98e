import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { CapRow } from "./cap/repository";
import { capBroken, inForce, noCap, windowsAt } from "./cap-rules";
import type { CapWindow } from "./contract";
import type { DayState } from "./day";
import * as credits from "./repository";

/**
 * Whether a person may spend this much more by what they allow themselves. They are locked, so that
 * two charges at once do not go beyond a cap together. A step.
 * @throws forbidden `credit.cap_day`, `credit.cap_week`, `credit.cap_month`, with `allowed`,
 *   `spent` and `needed`
 */
export async function requireWithinCaps(
  tx: Tx,
  charge: {
    userId: Id<"user">;
    caps: readonly CapRow[];
    day: DayState;
    amount: bigint;
    at: Date;
  },
): Promise<void> {
  const { userId, day, amount, at } = charge;
  if (charge.caps.length === 0) return;
  const caps = new Map(charge.caps.map((row) => [row.window, row]));
  const spent = await spentIn(tx, userId, day, at);
  const broken = capBroken(caps, spent, amount, at);
  if (!broken) return;
  const { endsAt } = windowsAt(day, at)[broken];
  throw new AppError("forbidden", `credit.cap_${broken}`, "This is more than you allow yourself.", {
    retryAfter: Math.ceil((endsAt.getTime() - at.getTime()) / 1_000),
    details: {
      allowed: String(inForce(caps.get(broken) ?? noCap, at)),
      spent: String(spent[broken]),
      needed: String(amount),
    },
  });
}

/** What a person spent or promised in each window that an instant is in, in micro-credits. */
export async function spentIn(
  source: Db | Tx,
  userId: Id<"user">,
  dayState: DayState,
  at: Date,
): Promise<Record<CapWindow, bigint>> {
  const windows = windowsAt(dayState, at);
  const [day = 0n, week = 0n, month = 0n] = await credits.spentSince(source, userId, [
    windows.day.startsAt,
    windows.week.startsAt,
    windows.month.startsAt,
  ]);
  return { day, week, month };
}
