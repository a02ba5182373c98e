import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { holdCredits } from "@/lib/credit";
import { noteHelp } from "@/lib/moderation";
import type { MessageNode } from "../contract";
import * as chats from "../repository";
import { requireLockedChat } from "../require-chat";
import { titleFrom } from "../rules";
import {
  childrenOf,
  keepMessages,
  type MessageRow,
  messageOf,
  type NewMessage,
  updateMessage,
} from "../tree/repository";
import { viewKept } from "../tree/view-messages";
import { type Casting, noMessage, type Part } from "./cast-turn";
import { type Prepared, withCare } from "./prepare-reply";
import { replyOf } from "./reply-message";
import { insertTurns, openTurns, type TurnRow, turnsOfRequest } from "./repository";
import type { Terms } from "./terms";
import { LEASE_MS } from "./turn-hub";

/** Credits that nobody has posted or given back by then come back by themselves. */
const HOLD_MS = 3_600_000;

/** What the first to speak is shown, and by whom the send is carried out. */
export type Work = {
  run: string;
  prepared: Prepared;
  terms: Terms;
  /** The person's words and the place of the first reply, as they are shown. */
  kept: MessageNode[];
};
export type Started = {
  /** In the order in which they speak. */
  turns: TurnRow[];
  /** Null for a repeat: then it is being carried out already. */
  work: Work | null;
  support: boolean;
  /** Minutes of talk without a pause, where a break is due. */
  breakMinutes: number | null;
};

export type Wish = {
  cast: Casting;
  parts: readonly Part[];
  support: boolean;
  hash: string;
  requestKey: string;
  /** Another version is only tried: nothing of it becomes part of what was said. */
  trial: boolean;
};

/**
 * Holds what a send may cost at most, keeps the message and the beginning of the reply, under the
 * chat's lock: all or nothing. A step.
 * @throws conflict `chat.busy`, `chat.key_reused`; what `holdCredits` throws
 */
export async function keepSend(tx: Tx, ctx: Context, wish: Wish): Promise<Started> {
  const { cast, parts, support, hash, requestKey } = wish;
  const chat = await requireLockedChat(tx, ctx, cast.chat.id);
  const [earlier, open, siblings, parent] = await Promise.all([
    turnsOfRequest(tx, chat.userId, requestKey),
    openTurns(tx, chat.id),
    childrenOf(tx, chat.id, [cast.parent?.id ?? null]),
    cast.parent && messageOf(tx, chat.id, cast.parent.id),
  ]);
  if (earlier.length > 0) return replayed(earlier, hash);
  if (open.length > 0)
    throw new AppError("conflict", "chat.busy", "Wait for the reply, or stop it.");
  if (cast.parent && !parent) noMessage();
  const run = Buffer.from(ctx.randomBytes(12)).toString("hex");
  const turns = await holdAll(tx, ctx, { ...wish, run });
  const placed = { ...wish, chat, turns };
  const [rows] = await Promise.all([
    wish.trial ? keepTrial(tx, ctx, placed) : keepWords(tx, ctx, placed),
    insertTurns(tx, turns),
    support && noteHelp(tx, { place: "chat", at: ctx.now() }),
  ]);
  const [first] = parts;
  const [turn] = turns;
  if (!(first && turn)) throw new Error("a chat has somebody who speaks");
  const { terms } = cast;
  const prepared = support ? withCare(first.prepared) : first.prepared;
  const kept = viewKept(rows, siblings, { turn, terms });
  return { turns, support, work: { run, prepared, terms, kept }, breakMinutes: null };
}

/** What a repeat of a request is told. @throws conflict `chat.key_reused` */
export function replayed(turns: TurnRow[], hash: string): Started {
  if (turns.some(({ requestHash }) => requestHash !== hash))
    throw new AppError("conflict", "chat.key_reused", "This key was used for something else.");
  const support = turns.some((turn) => turn.support);
  return { turns, work: null, support, breakMinutes: null };
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
      trial: wish.trial,
      run,
      leaseUntil: new Date(at.getTime() + LEASE_MS),
      stopAt: null,
      startedAt: at,
      endedAt: null,
    });
  }
  return rows;
}

type Placed = Wish & { chat: chats.ChatRow; turns: readonly TurnRow[] };

/** The person's words, the place of the first reply, and the branch that they are the end of. */
async function keepWords(
  tx: Tx,
  ctx: Context,
  { cast, chat, turns }: Placed,
): Promise<MessageRow[]> {
  const { text, parent } = cast;
  const [turn] = turns;
  if (!turn) return [];
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
  const isFirst = text !== null && !chat.named && (parent === null || parent.parentId === null);
  const [rows] = await Promise.all([
    keepMessages(tx, [...said, reply], { searchable: chat.temporaryUntil === null }),
    parent && updateMessage(tx, parent.id, { shownChildId: said[0]?.id ?? reply.id }),
    chats.updateChat(tx, chat.id, {
      leafId: replyId,
      messageCount: chat.messageCount + said.length + 1,
      updatedAt: at,
      ...(isFirst ? { title: titleFrom(text) } : {}),
    }),
  ]);
  return rows;
}

/** The place of a reply that stands beside the chat. */
async function keepTrial(tx: Tx, ctx: Context, { cast, turns }: Placed): Promise<MessageRow[]> {
  const { parent } = cast;
  const [turn] = turns;
  if (!turn) return [];
  const place = { parentId: parent?.id ?? null, depth: (parent?.depth ?? -1) + 1, at: ctx.now() };
  return keepMessages(tx, [replyOf(turn, place)], { searchable: false });
}
