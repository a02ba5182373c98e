import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { utcDay } from "../rules";
import { declarationOf } from "./repository";
import { ageOn } from "./rules";

/** Whole years somebody has lived at an instant, by what they declared; null where they never did. */
export async function declaredAge(
  source: Db | Tx,
  userId: Id<"user">,
  at: Date,
): Promise<number | null> {
  const declared = await declarationOf(source, userId);
  return declared ? ageOn(declared.birthDate, utcDay(at)) : null;
}
