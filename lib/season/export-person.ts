import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { readHeistTokens } from "./heist-tokens";
import * as seasons from "./repository";

/** What is kept about a person's points: each change, how they stood, what they won. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const person = await seasons.personOf(db, userId);
  const kept = await seasons.everything(db, userId);
  return plain({
    boards: person ? { hidden: person.hidden, league: person.league } : null,
    heistTokens: await readHeistTokens(db, userId),
    ...kept,
  });
}

/** As it travels: points are digits, instants ISO 8601. */
function plain(value: object): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(value, (name, each) => {
      if (name === "userId" || name === "otherId" || name === "seq") return undefined;
      return typeof each === "bigint" ? String(each) : each;
    }),
  );
}
