import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { allowedMemory } from "../allowed-memory";
import { type MemoryPlace, type PassedMessage, SUMMARY_STEP } from "../contract";
import { silencedAmong } from "../learn/repository";
import { lockPerson } from "../repository";
import { chatSetting } from "../setting/repository";
import { askSummary } from "./ask-summary";
import { houseLines, joinLines, SUMMARIES_KEPT, type SummaryLine } from "./lines";
import { insertSummary, latestSummary } from "./repository";

const PATIENCE_MS = 30_000;

type RollSummary = MemoryPlace & {
  /** Messages that have left the window, oldest first; those it has taken in already may be among them. */
  messages: readonly PassedMessage[];
  /** `provider/model` that writes; for the house's the rules do. */
  model: string;
};

/**
 * Takes messages that have left the window into the summary of their chat, once there are eight of
 * them. Harmless to repeat. Nothing without a plan that includes memory, in a chat that is not to be
 * remembered, and of messages of which something was forgotten.
 */
export async function rollSummary(ctx: Context, input: RollSummary): Promise<void> {
  requireSystem(ctx);
  const { active } = await allowedMemory(ctx.db, input.userId, ctx.now());
  const setting = await chatSetting(ctx.db, input);
  if (!active || setting?.remembers === false) return;
  const before = await latestSummary(ctx.db, input);
  const fresh = afterCovered(input.messages, before?.coveredId ?? null);
  const last = fresh.at(-1);
  if (fresh.length < SUMMARY_STEP || !last) return;
  const silenced = await silencedAmong(
    ctx.db,
    fresh.map(({ id }) => id),
  );
  const told = fresh.filter(({ id }) => !silenced.has(id));
  const lines = await linesOf(ctx, input.model, before?.lines ?? [], told);
  await transact(ctx.db, async (tx) => {
    await lockPerson(tx, input.userId);
    const now = await latestSummary(tx, input);
    const hushed = await silencedAmong(
      tx,
      told.map(({ id }) => id),
    );
    // Written, edited or forgotten from meanwhile: the next turn begins from what is there then.
    if (now?.version !== before?.version || hushed.size > 0) return;
    await insertSummary(
      tx,
      {
        userId: input.userId,
        chatId: input.chatId,
        version: (now?.version ?? 0) + 1,
        lines: joinLines(now?.lines ?? [], lines),
        coveredId: last.id,
        author: "learnt",
        at: ctx.now(),
      },
      SUMMARIES_KEPT,
    );
  });
}

function afterCovered(messages: readonly PassedMessage[], covered: string | null) {
  const at = messages.findIndex(({ id }) => id === covered);
  return messages.slice(at + 1);
}

async function linesOf(
  ctx: Context,
  model: string,
  before: readonly SummaryLine[],
  messages: readonly PassedMessage[],
): Promise<SummaryLine[]> {
  if (model.startsWith("house/") || messages.length === 0) return houseLines(messages);
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return await askSummary(ctx.models.resolve(model), before, messages, signal);
  } catch (error) {
    ctx.log.warn({ err: error, model }, "a model did not sum up; the rules do");
    return houseLines(messages);
  }
}
