import { createHash } from "node:crypto";
import { databaseError, type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { holdCredits } from "@/lib/credit";
import { noteHelp } from "@/lib/moderation";
import { takeTierRate } from "@/lib/plan";
import type { StartTurn } from "../contract";
import * as chats from "../repository";
import { requireLockedChat } from "../require-chat";
import { titleFrom } from "../rules";
import { judgeOutput } from "../safety/judge-text";
import { moderateInput } from "../safety/moderate-input";
import { noteTalk } from "../safety/repository";
import { insertMessages, messageOf, type NewMessage, updateMessage } from "../tree/repository";
import { type Casting, castTurn, noMessage, type Part, priceCast } from "./cast-turn";
import { mendTurn } from "./mend-turns";
import { type Prepared, withCare } from "./prepare-reply";
import { replyOf } from "./reply-message";
import { insertTurns, openTurns, type TurnRow, turnsOfRequest } from "./repository";
import type { Terms } from "./terms";
import { LEASE_MS } from "./turn-hub";

/** Credits that nobody has posted or given back by then come back by themselves. */
const HOLD_MS = 3_600_000;
const PAUSE_MS = 30 * 60_000;

/** What the first to speak is shown, and by whom the send is carried out. */
export type Work = { run: string; prepared: Prepared; terms: Terms };
export type Started = {
  /** In the order in which they speak. */
  turns: TurnRow[];
  /** Null for a repeat: then it is being carried out already. */
  work: Work | null;
  support: boolean;
  /** Minutes of talk without a pause, where a break is due. */
  breakMinutes: number | null;
};

const underWay = new Map<string, Promise<Started>>();

/**
 * Takes what a person says, or their wish for another reply: holds the worst case, keeps the message
 * and the beginning of the reply, all in one transaction. The same request key again returns the
 * turns it made first, however often and from wherever it comes.
 * @throws not_found `chat.not_found`, `chat.no_message`, `chat.no_member`; conflict `chat.busy`,
 *   `chat.key_reused`; blocked `moderation.…`, `chat.adult_off`; rate_limited `plan.rate`;
 *   insufficient_funds `credit.insufficient`; invalid `chat.message_…`
 */
export async function startTurn(ctx: Context, input: StartTurn): Promise<Started> {
  const { userId } = requireUser(ctx);
  const hash = hashOf(input);
  const key = `${userId}:${input.requestKey}:${hash}`;
  // Of presses that come together one is counted and looked at; the others get what it made.
  const other = underWay.get(key);
  if (other) return { ...(await other), work: null };
  const starting = replayOrStart(ctx, input, hash);
  underWay.set(key, starting);
  try {
    return await starting;
  } finally {
    underWay.delete(key);
  }
}

/** The key names this wish and no other. */
function hashOf({ chatId, text, parentId, speakerIds }: StartTurn): string {
  const wish = JSON.stringify([chatId, text ?? null, parentId ?? null, speakerIds ?? null]);
  return createHash("sha256").update(wish).digest("hex");
}

async function replayOrStart(ctx: Context, input: StartTurn, hash: string): Promise<Started> {
  const { userId } = requireUser(ctx);
  const replay = async () => {
    const turns = await turnsOfRequest(ctx.db, userId, input.requestKey);
    return turns.length > 0 ? replayed(turns, hash) : null;
  };
  const earlier = await replay();
  if (earlier) return earlier;
  const [cast] = await Promise.all([castTurn(ctx, input), takeTierRate(ctx, "chat")]);
  await mendOverdue(ctx, cast.chat.id);
  const [{ support }, parts, isBreakDue] = await Promise.all([
    judged(ctx, cast, input),
    priceCast(ctx, cast),
    noteTalk(ctx.db, userId, {
      at: ctx.now(),
      pauseMs: PAUSE_MS,
      everyMs: cast.terms.breakMinutes * 60_000,
    }),
  ]);
  const wish = { cast, parts, support, hash, requestKey: input.requestKey };
  try {
    const started = await transact(ctx.db, (tx) => start(tx, ctx, wish));
    return { ...started, breakMinutes: isBreakDue ? cast.terms.breakMinutes : null };
  } catch (error) {
    if (databaseError(error)?.code !== "23505") throw error;
    // The same press arrived at another process, which was quicker.
    const winner = await replay();
    if (winner) return winner;
    throw error;
  }
}

function replayed(turns: TurnRow[], hash: string): Started {
  if (turns.some(({ requestHash }) => requestHash !== hash))
    throw new AppError("conflict", "chat.key_reused", "This key was used for something else.");
  const support = turns.some((turn) => turn.support);
  return { turns, work: null, support, breakMinutes: null };
}

/** A run that died must not stand in the way of the next message. */
async function mendOverdue(ctx: Context, chatId: Id<"chat">): Promise<void> {
  const now = ctx.now();
  for (const { id, leaseUntil } of await openTurns(ctx.db, chatId))
    if (leaseUntil < now) await mendTurn(ctx, id);
}

async function judged(ctx: Context, { chat, text, spicy, parent }: Casting, input: StartTurn) {
  if (text !== null) return moderateInput(ctx, { chat, text, spicy, requestKey: input.requestKey });
  return { support: parent?.role === "user" && judgeOutput(parent.text, spicy).support };
}

type Wish = {
  cast: Casting;
  parts: readonly Part[];
  support: boolean;
  hash: string;
  requestKey: string;
};

async function start(tx: Tx, ctx: Context, wish: Wish): Promise<Started> {
  const { cast, parts, support, hash, requestKey } = wish;
  const chat = await requireLockedChat(tx, ctx, cast.chat.id);
  const earlier = await turnsOfRequest(tx, chat.userId, requestKey);
  if (earlier.length > 0) return replayed(earlier, hash);
  if ((await openTurns(tx, chat.id)).length > 0)
    throw new AppError("conflict", "chat.busy", "Wait for the reply, or stop it.");
  if (cast.parent && !(await messageOf(tx, chat.id, cast.parent.id))) noMessage();
  const run = Buffer.from(ctx.randomBytes(12)).toString("hex");
  const turns = await holdAll(tx, ctx, { ...wish, run });
  await keepMessages(tx, ctx, { ...wish, chat, turns });
  if (support) await noteHelp(tx, { place: "chat", at: ctx.now() });
  const [first] = parts;
  if (!first) throw new Error("a chat has somebody who speaks");
  const prepared = support ? withCare(first.prepared) : first.prepared;
  return { turns, support, work: { run, prepared, terms: cast.terms }, breakMinutes: null };
}

async function holdAll(tx: Tx, ctx: Context, wish: Wish & { run: string }): Promise<TurnRow[]> {
  const { cast, parts, support, hash, requestKey, run } = wish;
  const { chat, spicy, terms, text } = cast;
  const at = ctx.now();
  const userMessageId = text === null ? null : newId("message", at);
  const rows: TurnRow[] = [];
  for (const [place, part] of parts.entries()) {
    const { member, worst, inputTokensMax, discountBasisPoints, factorBasisPoints } = part;
    const id = newId("turn", at);
    const { chargeId, held } = await holdCredits(tx, {
      key: `chat.turn:${id}`,
      userId: chat.userId,
      feature: "chat",
      model: member.model,
      subject: id,
      worst,
      memo: { companion: member.name, chat: chat.id },
      terms: { discountBasisPoints, factorBasisPoints },
      expiresAt: new Date(at.getTime() + HOLD_MS),
      at,
    });
    rows.push({
      id,
      chatId: chat.id,
      userId: chat.userId,
      requestKey,
      requestHash: hash,
      place,
      state: place === 0 ? "running" : "waiting",
      reason: null,
      companionId: member.companionId,
      versionId: member.versionId,
      userMessageId,
      replyId: newId("message", new Date(at.getTime() + place + 1)),
      wantedModel: member.model,
      model: null,
      chargeId,
      held,
      charged: null,
      discountBasisPoints,
      factorBasisPoints,
      inputTokensMax,
      outputTokensMax: terms.replyTokensMax,
      inputTokens: part.prepared.inputTokensUsually,
      outputTokens: null,
      counted: null,
      memories: part.prepared.memories,
      support,
      spicy,
      trial: false,
      run,
      leaseUntil: new Date(at.getTime() + LEASE_MS),
      stopAt: null,
      startedAt: at,
      endedAt: null,
    });
  }
  await insertTurns(tx, rows);
  return rows;
}

type Kept = Wish & { chat: chats.ChatRow; turns: readonly TurnRow[] };

/** The person's words, the place of the first reply, and the branch that they are the end of. */
async function keepMessages(tx: Tx, ctx: Context, { cast, chat, turns }: Kept): Promise<void> {
  const { text, parent } = cast;
  const [turn] = turns;
  if (!turn) return;
  const at = ctx.now();
  const depth = (parent?.depth ?? -1) + 1;
  const { userMessageId, replyId } = turn;
  const said: NewMessage[] =
    text === null || userMessageId === null
      ? []
      : [
          {
            id: userMessageId,
            chatId: chat.id,
            parentId: parent?.id ?? null,
            depth,
            role: "user",
            text,
            state: "complete",
            shownChildId: replyId,
            createdAt: at,
          },
        ];
  const reply = replyOf(turn, {
    parentId: said[0]?.id ?? parent?.id ?? null,
    depth: depth + said.length,
    at,
  });
  await insertMessages(tx, [...said, reply], { searchable: chat.temporaryUntil === null });
  if (parent) await updateMessage(tx, parent.id, { shownChildId: said[0]?.id ?? reply.id });
  const isFirst = text !== null && !chat.named && (parent === null || parent.parentId === null);
  await chats.updateChat(tx, chat.id, {
    leafId: replyId,
    messageCount: chat.messageCount + said.length + 1,
    updatedAt: at,
    ...(isFirst ? { title: titleFrom(text) } : {}),
  });
}
