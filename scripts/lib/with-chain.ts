import { sql } from "drizzle-orm";
import type { Context } from "@/lib/context";
import type { Chain } from "@/lib/onchain";
import { systemContext } from "@/lib/web/context";
import { openChainOfThisPlace } from "./chain-of-this-place.mjs";
import { openDatabase } from "./database.mjs";
import { ownSecret } from "./secret.mjs";

/**
 * Does work with the database and the chain that a server here uses, and closes whatever was started for it.
 * @throws Error where no server has run here yet, or no chain is configured
 */
export async function withChain<T>(
  job: string,
  work: (ctx: Context & { chain: Chain }) => Promise<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    const network = await openChainOfThisPlace();
    try {
      process.env.DATABASE_URL = database.url;
      process.env.AUTH_SECRET ||= ownSecret();
      Object.assign(process.env, network.settings);
      const ctx = systemContext(job);
      const { chain } = ctx;
      if (!chain) throw new Error("No chain is configured here: .env.example names its settings.");
      const { rows } = await ctx.db.execute(sql`select to_regclass('onchain_cursor') as found`);
      if (!rows[0]?.found) throw new Error("The database is empty: start the server once first.");
      return await work({ ...ctx, chain });
    } finally {
      await network.stop();
    }
  } finally {
    await database.stop();
  }
}
