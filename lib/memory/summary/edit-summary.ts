import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { EditSummary, SummaryView } from "../contract";
import { refuseSecrets } from "../keep/refusals";
import { lockPerson } from "../repository";
import { editedLines, SUMMARIES_KEPT } from "./lines";
import { readSummary } from "./read-summary";
import { insertSummary, latestSummary } from "./repository";

/**
 * Writes a new version of the summary of one's own chat, whatever the plan; an empty one says
 * nothing. Throws conflict where somebody, or a later message, wrote a newer version meanwhile.
 */
export async function editSummary(
  ctx: Context,
  { chatId, version, text }: EditSummary,
): Promise<SummaryView> {
  const { userId } = requireUser(ctx);
  refuseSecrets(text);
  await transact(ctx.db, async (tx) => {
    await lockPerson(tx, userId);
    const before = await latestSummary(tx, { userId, chatId });
    if ((before?.version ?? 0) !== version)
      throw new AppError("conflict", "memory.summary_changed", "There is a newer version.");
    const lines = editedLines(text, before?.lines ?? []);
    const row = {
      userId,
      chatId,
      version: version + 1,
      lines,
      coveredId: before?.coveredId ?? null,
      author: "person" as const,
      at: ctx.now(),
    };
    await insertSummary(tx, row, SUMMARIES_KEPT);
  });
  const view = await readSummary(ctx.db, { userId, chatId });
  if (!view) throw new AppError("not_found", "memory.not_found", "The summary is gone.");
  return view;
}
