import { type Tx, transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import type { Reason } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { heldRates, postCredits, voidCredits } from "@/lib/credit";
import { priceOfTurn } from "@/lib/credit/contract";
import { enqueue } from "@/lib/outbox";
import { awardPoints } from "@/lib/season";
import type { MessageState, TurnState } from "../contract";
import * as chats from "../repository";
import { messageById, updateMessage } from "../tree/repository";
import type { Counted } from "./ask-companion";
import { insertReply } from "./reply-message";
import {
  chunksFrom,
  deleteChunks,
  lockTurn,
  openTurns,
  type TurnRow,
  tellTurn,
  turnById,
  updateTurn,
} from "./repository";
import { factorOf, readTerms, type Terms } from "./terms";
import { tokensIn } from "./tokens";

export type Outcome = {
  state: Exclude<TurnState, "waiting" | "running">;
  reason: Reason | null;
  /** Who answered; null where nobody did. */
  model: string | null;
  /** The model's own count; null where it was cut before it said so. */
  usage: Counted | null;
  /** What the model was shown, by our estimate: for a reply that nobody counted. */
  inputTokens: number;
  /** How much of the reply may stay, in UTF-16 units; all of it where left out. */
  keep?: number;
};

/**
 * Ends a turn, once: what was delivered is posted and the rest of its hold given back, the reply's
 * words become one text, and what follows from them is enqueued, all in one transaction. Only the
 * turn's own run ends it, or, with `run` null, anybody once that run is overdue. Gives the turn that
 * speaks next where one waits; a turn that did not come to its end takes those with it.
 */
export async function endTurn(
  ctx: Context,
  turnId: Id<"turn">,
  { run, outcome }: { run: string | null; outcome: Outcome },
): Promise<TurnRow | null> {
  requireSystem(ctx);
  const found = await turnById(ctx.db, turnId);
  if (!found) return null;
  const terms = await readTerms(ctx.db);
  return transact(ctx.db, async (tx) => {
    // Null where it was removed meanwhile: the money is settled all the same.
    const chat = (await chats.lockAnyChat(tx, found.chatId)) ?? null;
    const turn = await lockTurn(tx, turnId);
    if (!turn || !mayEnd(turn, run, ctx.now())) return null;
    await settle(tx, ctx, { turn, chat, outcome, terms });
    const waiting = await waitingAfter(tx, turn);
    if (outcome.state === "done") return waiting[0] ?? null;
    for (const other of waiting) await giveUp(tx, ctx, other, outcome);
    return null;
  });
}

function mayEnd(turn: TurnRow, run: string | null, now: Date): boolean {
  if (turn.state !== "running" && turn.state !== "waiting") return false;
  return run === null ? turn.leaseUntil < now : turn.run === run;
}

type Settling = { turn: TurnRow; chat: chats.ChatRow | null; outcome: Outcome; terms: Terms };

async function settle(tx: Tx, ctx: Context, settling: Settling): Promise<void> {
  const { turn, chat, outcome, terms } = settling;
  const at = ctx.now();
  const chunks = await chunksFrom(tx, turn.id, 0);
  const all = chunks.map(({ text }) => text).join("");
  const text = all.slice(0, outcome.keep ?? all.length).trimEnd();
  const isCounted = outcome.usage !== null && outcome.state === "done";
  const tokens = countOf(outcome, text, isCounted);
  const model = outcome.model ?? turn.wantedModel;
  const { discountBasisPoints } = turn;
  const factorBasisPoints = factorFor(terms, turn, model);
  const price = { ...tokens, discountBasisPoints, factorBasisPoints };
  const amount = text === "" ? 0n : priceOfTurn(price, await heldRates(tx, turn.chargeId));
  const { posted } = await postCredits(tx, {
    chargeId: turn.chargeId,
    amount,
    ...(text === "" ? { inputTokens: 0, outputTokens: 0 } : tokens),
    model,
    factorBasisPoints,
    at,
  });
  const state = text === "" && outcome.state === "interrupted" ? "failed" : outcome.state;
  await updateTurn(tx, turn.id, {
    state,
    reason: outcome.reason,
    model,
    factorBasisPoints,
    charged: posted,
    ...(text === "" ? { inputTokens: 0, outputTokens: 0 } : tokens),
    counted: isCounted ? "model" : "estimate",
    run: null,
    endedAt: at,
  });
  await updateMessage(
    tx,
    turn.replyId,
    { text, state: messageState(state), reason: outcome.reason, model, charged: posted },
    { searchable: chat !== null && chat.temporaryUntil === null && !turn.trial },
  );
  await deleteChunks(tx, turn.id);
  await tellTurn(tx, turn.id);
  if (text !== "") await reward(tx, turn, { state, at });
  if (chat) await follow(tx, { turn, chat, text, state });
}

/** A whole reply is worth a point; one that was only tried is not. */
async function reward(
  tx: Tx,
  { id: ref, userId, trial }: TurnRow,
  { state, at }: { state: TurnState; at: Date },
): Promise<void> {
  if (state !== "done" || trial) return;
  await awardPoints(tx, { userId, kind: "turn", ref, at });
  await enqueue(tx, { task: "referral.activity", payload: { userId } });
}

/** Whoever steps in for a model costs what that one would, or less. */
function factorFor(terms: Terms, { wantedModel, factorBasisPoints }: TurnRow, model: string) {
  if (model === wantedModel) return factorBasisPoints;
  return Math.min(factorBasisPoints, factorOf(terms, model));
}

function countOf({ usage, inputTokens }: Outcome, text: string, isCounted: boolean): Counted {
  if (usage && isCounted) return usage;
  return { inputTokens: usage?.inputTokens ?? inputTokens, outputTokens: tokensIn(text) };
}

function messageState(state: Outcome["state"]): MessageState {
  return state === "done" ? "complete" : state;
}

/** What is learnt and made findable of a reply, after the commit. Of a temporary chat nothing is. */
async function follow(
  tx: Tx,
  { turn, chat, text, state }: { turn: TurnRow; chat: chats.ChatRow; text: string; state: string },
): Promise<void> {
  if (chat.temporaryUntil || turn.trial) return;
  const payload = { turnId: turn.id };
  if (text !== "" || turn.userMessageId) await enqueue(tx, { task: "chat.embed", payload });
  if (state === "done") await enqueue(tx, { task: "chat.learn", payload });
}

/** Turns of the same send that have not begun. */
async function waitingAfter(tx: Tx, turn: TurnRow): Promise<TurnRow[]> {
  const open = await openTurns(tx, turn.chatId);
  return open.filter(
    ({ requestKey, state }) => requestKey === turn.requestKey && state === "waiting",
  );
}

/** A turn that never began: nothing was said, and nothing is charged. */
async function giveUp(tx: Tx, ctx: Context, turn: TurnRow, { state }: Outcome): Promise<void> {
  const at = ctx.now();
  await voidCredits(tx, { chargeId: turn.chargeId, reason: "not_begun", at });
  await updateTurn(tx, turn.id, {
    state: state === "stopped" ? "stopped" : "failed",
    reason: "chat.not_begun",
    charged: 0n,
    run: null,
    endedAt: at,
  });
  await tellTurn(tx, turn.id);
}

/** Makes the next turn of a send the one that speaks: its reply stands after the one before it. */
export async function beginNext(
  ctx: Context,
  next: TurnRow,
  { after, leaseUntil }: { after: Id<"message">; leaseUntil: Date },
): Promise<boolean> {
  requireSystem(ctx);
  return transact(ctx.db, async (tx) => {
    const chat = await chats.lockAnyChat(tx, next.chatId);
    const turn = await lockTurn(tx, next.id);
    const before = await messageById(tx, after);
    if (!chat || !before || turn?.state !== "waiting" || turn.stopAt) return false;
    const at = ctx.now();
    const parentId = turn.trial ? before.parentId : before.id;
    await insertReply(tx, turn, {
      parentId,
      depth: turn.trial ? before.depth : before.depth + 1,
      at,
    });
    await updateTurn(tx, turn.id, { state: "running", leaseUntil });
    if (!turn.trial) {
      await updateMessage(tx, before.id, { shownChildId: turn.replyId });
      await chats.updateChat(tx, chat.id, {
        leafId: turn.replyId,
        messageCount: chat.messageCount + 1,
        updatedAt: at,
      });
    }
    await tellTurn(tx, turn.id);
    return true;
  });
}
