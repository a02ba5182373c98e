import type { Db } from "@/db/client";
import { type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { ADULT_AGE, type AdultStanding, type SetAdultContent } from "./contract";
import { declarationOf, putAdultOff } from "./real-money/repository";
import { ageOn } from "./real-money/rules";
import { lockPerson } from "./repository";
import { utcDay } from "./rules";

/** What somebody has said of adult content, as everything that may show some asks at an instant. */
export async function adultStandingOf(
  source: Db | Tx,
  userId: Id<"user">,
  at: Date,
): Promise<AdultStanding> {
  const declared = await declarationOf(source, userId);
  if (!declared) return { age: null, off: false };
  return { age: ageOn(declared.birthDate, utcDay(at)), off: declared.adultOffAt !== null };
}

export function readAdultStanding(ctx: Context): Promise<AdultStanding> {
  return adultStandingOf(ctx.db, requireUser(ctx).userId, ctx.now());
}

/**
 * Switches adult content off for the caller everywhere, or leaves it to each chat again. It holds
 * at once, and wins over the switch of any chat.
 * @throws forbidden `protection.not_adult` for whoever has not said that they are an adult
 */
export async function setAdultContent(ctx: Context, { off }: SetAdultContent): Promise<void> {
  const { userId } = requireUser(ctx);
  const at = ctx.now();
  await transact(ctx.db, async (tx) => {
    await lockPerson(tx, userId);
    const { age } = await adultStandingOf(tx, userId, at);
    if (age === null || age < ADULT_AGE)
      throw new AppError("forbidden", "protection.not_adult", "Adult content is off for you.");
    await putAdultOff(tx, userId, off ? at : null);
  });
}
