import { connect, type Db, serverLimits } from "@/db/client";
import { env } from "@/lib/env";

const holder = globalThis as typeof globalThis & { anubisDb?: Db };

/** The process's one pool. Kept on globalThis, because a development reload re-runs this module. */
export function database(): Db {
  holder.anubisDb ??= connect(env().DATABASE_URL, env().DATABASE_POOL, serverLimits);
  return holder.anubisDb;
}
