import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { ContextRecipe } from "@/lib/proof/round-rules";
import { readSettings } from "@/lib/settings";

/** What guardians are shown of earlier attempts in rounds that are planned now; null for nothing. */
export async function readContextRecipe(db: Db | Tx): Promise<ContextRecipe | null> {
  const set = await readSettings(db, [
    "context.enhanced",
    "context.wins",
    "context.similar",
    "context.patterns",
    "context.recent",
    "context.summaries",
    "context.tokens",
  ]);
  if (!set["context.enhanced"]) return null;
  return {
    wins: set["context.wins"],
    similar: set["context.similar"],
    patterns: set["context.patterns"],
    recent: set["context.recent"],
    summaries: set["context.summaries"],
    tokens: set["context.tokens"],
  };
}
