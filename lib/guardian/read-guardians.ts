import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Guardian, GuardianView } from "./contract";
import * as guardians from "./repository";
import { viewOf } from "./view";

/** Guardians as people see them, by id. */
export async function readGuardians(
  db: Db | Tx,
  ids: readonly Guardian["id"][],
): Promise<Map<Guardian["id"], GuardianView>> {
  const rows = await guardians.byIds(db, [...new Set(ids)]);
  return new Map(rows.map((row) => [row.id, viewOf(row)]));
}
