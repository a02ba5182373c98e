import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { FollowTurn, MessageNode, TurnEvent } from "../contract";
import { messagesByIds } from "../tree/repository";
import { viewMessages } from "../tree/view-messages";
import { mendTurn } from "./mend-turns";
import { chunksFrom, type TurnRow, turnById, turnsOfRequest } from "./repository";
import { requireTurn } from "./require-turn";
import type { TurnHub } from "./turn-hub";
import { receiptOf, viewOne, viewOpenTurn } from "./view-turn";

/** Longest piece of text in one event, in UTF-16 units. */
const PIECE_MAX = 16_384;

/**
 * A turn of the caller's own from a place in its reply on: the words that are stored, as they are
 * stored, then how it ended, then those that speak after it in the same send. Can be opened at any
 * time, from anywhere, as often as wanted; the reader's place is all that is kept.
 * @throws not_found `chat.no_turn`
 */
export async function followTurn(
  ctx: Context,
  hub: TurnHub,
  { turnId, after }: FollowTurn,
  signal: AbortSignal,
): Promise<AsyncGenerator<TurnEvent>> {
  const turn = await requireTurn(ctx, turnId);
  return follow(ctx, hub, { turn, after }, signal);
}

/** The same of a send that was `kept` just now: nothing is read before its first word. */
export function followSent(
  ctx: Context,
  hub: TurnHub,
  sent: { turn: TurnRow; turns: readonly TurnRow[]; kept: readonly MessageNode[] },
  signal: AbortSignal,
): AsyncGenerator<TurnEvent> {
  const opened = openingOf(sent.turn, sent.turns, sent.kept);
  return follow(ctx, hub, { turn: sent.turn, after: 0, opened }, signal);
}

async function* follow(
  ctx: Context,
  hub: TurnHub,
  from: { turn: TurnRow; after: number; opened?: TurnEvent[] },
  signal: AbortSignal,
): AsyncGenerator<TurnEvent> {
  let turn: TurnRow | null = from.turn;
  let { after, opened } = from;
  while (turn && !signal.aborted) {
    const begun: TurnRow | null = opened ? turn : await begin(ctx, hub, turn, signal);
    if (!begun) return;
    yield* opened ?? (await opening(ctx, begun, after));
    opened = undefined;
    yield* words(ctx, hub, { turn: begun, after }, signal);
    if (signal.aborted) return;
    const ended: { end: TurnEvent; next: TurnRow | null } | null = await ending(ctx, turn.id);
    if (!ended) return;
    yield ended.end;
    turn = ended.next;
    after = 0;
  }
}

/** The turn once it speaks, or has ended without; null where the reader has gone. */
async function begin(
  ctx: Context,
  hub: TurnHub,
  { id }: TurnRow,
  signal: AbortSignal,
): Promise<TurnRow | null> {
  while (!signal.aborted) {
    const news = hub.news(id, signal);
    const turn = await turnById(ctx.db, id);
    if (!turn) return null;
    if (turn.state !== "waiting") return turn;
    await mendIfOverdue(ctx, turn);
    await news;
  }
  return null;
}

/** What is told before the first word. */
async function opening(ctx: Context, turn: TurnRow, after: number): Promise<TurnEvent[]> {
  const { chatId, place, userMessageId, replyId } = turn;
  const asked = place === 0 && userMessageId !== null ? [userMessageId] : [];
  const [rows, turns] = await Promise.all([
    messagesByIds(ctx.db, chatId, [...asked, replyId]),
    turnsOfRequest(ctx.db, turn.userId, turn.requestKey),
  ]);
  const nodes = await viewMessages(ctx.db, chatId, rows, { written: after > 0 });
  // The words from here on are told by themselves.
  const told = nodes.map((node) =>
    node.id === replyId ? { ...node, text: node.text.slice(0, after) } : node,
  );
  return openingOf(turn, turns, told);
}

function openingOf(
  { id: turnId, chatId, userMessageId, replyId, memories }: TurnRow,
  turns: readonly TurnRow[],
  nodes: readonly MessageNode[],
): TurnEvent[] {
  const events: TurnEvent[] = [];
  const reply = nodes.find(({ id }) => id === replyId);
  if (reply) {
    const userMessage = nodes.find(({ id }) => id === userMessageId) ?? null;
    const started = { type: "started", turnId, chatId, userMessage, reply } as const;
    events.push({ ...started, turns: turns.map(viewOpenTurn) });
  }
  if (memories.length > 0) events.push({ type: "memory", turnId, memories });
  return events;
}

/** The stored words from this place on, until the turn has ended. */
async function* words(
  ctx: Context,
  hub: TurnHub,
  { turn, after }: { turn: TurnRow; after: number },
  signal: AbortSignal,
): AsyncGenerator<TurnEvent> {
  const { id: turnId } = turn;
  let from = after;
  while (!signal.aborted) {
    const news = hub.news(turnId, signal);
    const { text, isOver } = await look(ctx, hub, turnId, from);
    for (const piece of piecesOf(text)) {
      yield { type: "text", turnId, from, text: piece };
      from += piece.length;
      if (signal.aborted) return;
    }
    if (isOver) return;
    if (text === "") await news;
  }
}

/** What is stored from a place on, and whether there will be no more. */
async function look(
  ctx: Context,
  hub: TurnHub,
  turnId: Id<"turn">,
  from: number,
): Promise<{ text: string; isOver: boolean }> {
  const live = hub.liveOf(turnId);
  if (live) return { text: live.text.slice(from), isOver: false };
  const turn = await turnById(ctx.db, turnId);
  if (!turn) return { text: "", isOver: true };
  if (turn.state === "running" || turn.state === "waiting") {
    await mendIfOverdue(ctx, turn);
    return { text: await storedFrom(ctx, turnId, from), isOver: false };
  }
  const reply = await viewOne(ctx.db, turn.chatId, turn.replyId);
  return { text: reply?.text.slice(from) ?? "", isOver: true };
}

async function storedFrom(ctx: Context, turnId: Id<"turn">, from: number): Promise<string> {
  const chunks = await chunksFrom(ctx.db, turnId, from);
  return chunks.map((chunk) => chunk.text.slice(Math.max(0, from - chunk.from))).join("");
}

/** Long texts in pieces that end with whole characters. */
function* piecesOf(text: string): Generator<string> {
  let at = 0;
  while (at < text.length) {
    const piece = text.slice(at, at + PIECE_MAX);
    const whole =
      at + PIECE_MAX < text.length && /[\uD800-\uDBFF]$/.test(piece) ? piece.slice(0, -1) : piece;
    yield whole;
    at += whole.length;
  }
}

async function mendIfOverdue(ctx: Context, turn: TurnRow): Promise<void> {
  if (turn.leaseUntil < ctx.now()) await mendTurn(ctx, turn.id);
}

async function ending(
  ctx: Context,
  turnId: Id<"turn">,
): Promise<{ end: TurnEvent; next: TurnRow | null } | null> {
  const turn = await turnById(ctx.db, turnId);
  if (!turn || turn.state === "running" || turn.state === "waiting") return null;
  const [reply, turns] = await Promise.all([
    viewOne(ctx.db, turn.chatId, turn.replyId),
    turnsOfRequest(ctx.db, turn.userId, turn.requestKey),
  ]);
  const following = turns.find(({ place }) => place === turn.place + 1) ?? null;
  // Who never began has nothing to tell.
  const next = following?.reason === "chat.not_begun" ? null : following;
  const { state, reason } = turn;
  const end = { type: "end", turnId, state, reason, receipt: receiptOf(turn) } as const;
  return { end: { ...end, reply: reply ?? gone(turn), next: next && viewOpenTurn(next) }, next };
}

/** A reply that was deleted while it was being told. */
function gone(turn: TurnRow): MessageNode {
  return {
    id: turn.replyId,
    parentId: null,
    role: "companion",
    companionId: turn.companionId,
    text: "",
    state: "failed",
    turnId: turn.id,
    reason: "chat.no_message",
    charged: String(turn.charged ?? 0n),
    running: null,
    memories: turn.memories,
    model: turn.model,
    at: turn.startedAt.toISOString(),
    editedAt: null,
    sibling: { index: 0, count: 1, previousId: null, nextId: null },
    childCount: 0,
  };
}
