import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import { listGuardians } from "@/lib/guardian";
import { nameKey } from "./rules";

/** @throws conflict `community.name_taken` where people would take a guardian for this one */
export async function requireFreeName(db: Db | Tx, name: string): Promise<void> {
  const taken = (await listGuardians({ db })).some((one) => nameKey(one.name) === nameKey(name));
  if (taken)
    throw new AppError("conflict", "community.name_taken", "There is a guardian of this name.");
}
