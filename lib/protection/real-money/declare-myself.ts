import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { DeclareMyself } from "../contract";
import { lockPerson } from "../repository";
import { utcDay } from "../rules";
import * as declarations from "./repository";
import { isBirthDate } from "./rules";

/**
 * Says when the caller was born and where they are. The date is said once: a minor who is refused
 * does not grow older by another try. The place may change.
 * @throws invalid `protection.birth_date`; conflict `protection.declared_already`
 */
export async function declareMyself(
  ctx: Context,
  { birthDate, country }: DeclareMyself,
): Promise<void> {
  const { userId } = requireUser(ctx);
  const declaredAt = ctx.now();
  if (!isBirthDate(birthDate, utcDay(declaredAt)))
    throw new AppError("invalid", "protection.birth_date", "This cannot be a date of birth.");
  await transact(ctx.db, async (tx) => {
    await lockPerson(tx, userId);
    const known = await declarations.declarationOf(tx, userId);
    if (known && known.birthDate !== birthDate)
      throw new AppError("conflict", "protection.declared_already", "The date is on record.");
    await declarations.putDeclaration(tx, { userId, birthDate, country, declaredAt });
  });
}
