import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { GuardianView } from "./contract";
import * as guardians from "./repository";
import { viewOf } from "./view";

/** Every guardian, easiest first. Open to everyone. */
export async function listGuardians({ db }: { db: Db | Tx }): Promise<GuardianView[]> {
  const rows = await guardians.all(db);
  return rows.map(viewOf);
}
