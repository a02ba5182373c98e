import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Guardian, GuardianView } from "./contract";
import * as guardians from "./repository";
import { viewOf } from "./view";

/** A guardian as people see it. Throws `guardian.not_found`. */
export async function readGuardianBySlug(ctx: Context, slug: string): Promise<GuardianView> {
  return viewOf(found(await guardians.bySlug(ctx.db, slug)));
}

/** For the server alone: the whole guardian, persona included. Throws `guardian.not_found`. */
export async function guardianBySlug(db: Db | Tx, slug: string): Promise<Guardian> {
  return found(await guardians.bySlug(db, slug));
}

/** For the server alone: the whole guardian, persona included. Throws `guardian.not_found`. */
export async function guardianById(db: Db | Tx, id: Guardian["id"]): Promise<Guardian> {
  return found(await guardians.byId(db, id));
}

function found(guardian: Guardian | null): Guardian {
  if (!guardian) throw new AppError("not_found", "guardian.not_found", "No such guardian.");
  return guardian;
}
