import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { purgesOf } from "./forget/repository";
import { receiptOf } from "./forget/view";
import { viewMemories } from "./list/view";
import { factsOf } from "./repository";
import { summaryText } from "./summary/lines";
import { allSummaries } from "./summary/repository";

const RECEIPTS_MAX = 10_000;

/** Everything that is remembered of a person, for their download. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const [facts, summaries, receipts] = await Promise.all([
    factsOf(db, userId),
    allSummaries(db, userId),
    purgesOf(db, userId, RECEIPTS_MAX),
  ]);
  return {
    memories: viewMemories(facts),
    summaries: summaries.map(({ chatId, version, lines, author, at }) => ({
      chatId,
      version,
      text: summaryText(lines),
      author,
      at: at.toISOString(),
    })),
    forgotten: receipts.map(receiptOf),
  };
}
