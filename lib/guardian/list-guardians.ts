import type { Context } from "@/lib/context";
import type { GuardianView } from "./contract";
import * as guardians from "./repository";
import { viewOf } from "./view";

/** Every guardian, easiest first. Open to everyone. */
export async function listGuardians(ctx: Context): Promise<GuardianView[]> {
  const rows = await guardians.all(ctx.db);
  return rows.map(viewOf);
}
