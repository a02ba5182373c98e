import { persist } from "@/db/persist";
import { type Context, requireSystem } from "@/lib/context";
import { AppError, type Reason } from "@/lib/core/errors";
import { STORED_TEXT_MAX } from "../contract";
import { askCompanion, type Heard } from "./ask-companion";
import { beginNext, endTurn, type Outcome } from "./end-turn";
import { prepareNext } from "./prepare-next";
import type { Prepared } from "./prepare-reply";
import type { TurnRow } from "./repository";
import type { Work } from "./send";
import { LEASE_MS, type TurnHub } from "./turn-hub";
import { type CutBy, writeReply } from "./write-reply";

/**
 * Carries a send out: asks for each reply in turn and ends it, whether or not anybody reads. Work
 * that outlives its caller.
 */
export async function runTurns(
  ctx: Context,
  hub: TurnHub,
  { turns, work }: { turns: readonly TurnRow[]; work: Work },
): Promise<void> {
  requireSystem(ctx);
  let [turn]: (TurnRow | undefined)[] = [...turns];
  let prepared = work.prepared;
  while (turn) {
    const next = await runTurn(ctx, hub, { turn, prepared, work });
    if (!next) return;
    const ready = await makeReady(ctx, next, { after: turn, work });
    if (!ready) return;
    prepared = ready;
    turn = next;
  }
}

/** What the next to speak is shown; null where they do not begin, and then nobody waits for them. */
async function makeReady(
  ctx: Context,
  next: TurnRow,
  { after, work }: { after: TurnRow; work: Work },
): Promise<Prepared | null> {
  const unsaid = { reason: "chat.not_begun", model: null, usage: null, inputTokens: 0 } as const;
  const leaseUntil = new Date(ctx.now().getTime() + LEASE_MS);
  if (!(await beginNext(ctx, next, { after: after.replyId, leaseUntil }))) {
    await keepEnd(ctx, next, work.run, { ...unsaid, state: "stopped" });
    return null;
  }
  try {
    return await prepareNext(ctx, next, work.terms);
  } catch (error) {
    ctx.log.warn({ err: error, turn: next.id }, "a reply could not be prepared");
    await keepEnd(ctx, next, work.run, { ...unsaid, state: "failed" });
    return null;
  }
}

type Run = { turn: TurnRow; prepared: Prepared; work: Work };

async function runTurn(ctx: Context, hub: TurnHub, { turn, prepared, work }: Run) {
  const { run, terms } = work;
  const writer = writeReply(hub, turn, run);
  const unregister = hub.write(turn.id, {
    run,
    text: "",
    stop: (by) => writer.end({ by }),
  });
  try {
    const heard = await askCompanion({
      models: modelsFor(ctx, turn),
      resolve: ctx.models.resolve,
      system: prepared.system,
      messages: prepared.messages,
      outputTokensMax: turn.outputTokensMax,
      lengthMax: STORED_TEXT_MAX,
      silenceMs: terms.silenceMs,
      timeoutMs: terms.timeoutMs,
      signal: writer.signal,
      onText: writer.add,
      seed: seedOf(turn),
    });
    await writer.finish();
    const cut = writer.cut();
    if (heard.kind === "fault" && !cut)
      ctx.log.warn({ turn: turn.id, ...heard }, "a reply came to no end");
    if (cut?.by === "storage")
      ctx.log.warn({ turn: turn.id, err: cut.error }, "the words of a reply could not be stored");
    return await keepEnd(ctx, turn, run, outcomeOf(heard, cut, prepared));
  } finally {
    unregister();
  }
}

/** The pinned model first, then whatever else this deployment has. */
function modelsFor({ models }: Context, { wantedModel }: TurnRow): string[] {
  return [...new Set([wantedModel, ...models.chatRefs])];
}

/** A swipe is another reply also of a model that draws nothing. */
function seedOf({ id }: TurnRow): number {
  return Number.parseInt(id.slice(-7), 16);
}

function outcomeOf(heard: Heard, cut: CutBy | null, prepared: Prepared): Outcome {
  const base = {
    model: heard.model || null,
    usage: heard.usage,
    inputTokens: prepared.inputTokensUsually,
  };
  if (cut?.by === "moderation")
    return { ...base, state: "blocked", reason: cut.reason, keep: cut.keep };
  if (cut?.by === "stopped") return { ...base, state: "stopped", reason: null };
  if (cut) return { ...base, state: "interrupted", reason: "chat.interrupted" };
  if (heard.kind === "whole")
    return { ...base, state: "done", reason: heard.cut ? "chat.length" : null };
  if (heard.reason === "content_filter")
    return { ...base, state: "blocked", reason: "chat.content_filter" };
  return { ...base, state: "interrupted", reason: `chat.${heard.reason}` satisfies Reason };
}

/** What was delivered is not lost to a passing fault of the database; else the lease ends it. */
function keepEnd(
  ctx: Context,
  turn: TurnRow,
  run: string,
  outcome: Outcome,
): Promise<TurnRow | null> {
  return persist(
    () => endTurn(ctx, turn.id, { run, outcome }),
    (error) => ctx.log.warn({ err: error, turn: turn.id }, "the end of a turn waits"),
    (error) => error instanceof AppError && error.code !== "unavailable",
  );
}
