import { type Tx, together } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { keepHold } from "@/lib/credit";
import { noteHelp } from "@/lib/moderation";
import * as chats from "../repository";
import { requireLockedChat } from "../require-chat";
import { titleFrom } from "../rules";
import {
  keepMessages,
  type MessageRow,
  type NewMessage,
  placeBelow,
  updateMessage,
} from "../tree/repository";
import { viewKept } from "../tree/view-messages";
import { noMessage } from "./cast-turn";
import { holdSend, readGroundOf } from "./hold-send";
import { withCare } from "./prepare-reply";
import { replyOf } from "./reply-message";
import { insertTurns, type TurnRow, turnsBefore } from "./repository";
import type { Started, Wish } from "./send";
import { turnsOf } from "./turns-of";

/**
 * Holds what a send may cost at most, keeps the message and the beginning of the reply, under the
 * chat's lock: all or nothing. A step.
 * @throws conflict `chat.busy`, `chat.key_reused`; what `holdCredits` throws
 */
export async function keepSend(tx: Tx, ctx: Context, wish: Wish): Promise<Started> {
  const { cast, parts, support, hash, requestKey } = wish;
  const { id: chatId, userId } = cast.chat;
  const run = Buffer.from(ctx.randomBytes(12)).toString("hex");
  const drafts = turnsOf(ctx, wish, run);
  // In one go, the chat's lock before the person's: what is read after a lock is read under it.
  const [chat, { earlier, open }, place, ground] = await together([
    requireLockedChat(tx, ctx, chatId),
    turnsBefore(tx, { userId, requestKey, chatId }),
    placeBelow(tx, chatId, cast.parent?.id ?? null),
    readGroundOf(tx, wish, drafts),
  ]);
  if (earlier.length > 0) return replayed(earlier, hash);
  if (open.length > 0)
    throw new AppError("conflict", "chat.busy", "Wait for the reply, or stop it.");
  if (!place.isThere) noMessage();
  const { turns, last } = await holdSend(tx, wish, { drafts, ground });
  const placed = { ...wish, chat, turns };
  const [rows] = await together([
    wish.trial ? keepTrial(tx, ctx, placed) : keepWords(tx, ctx, placed),
    insertTurns(tx, turns),
    last && keepHold(tx, last),
    support && noteHelp(tx, { place: "chat", at: ctx.now() }),
  ]);
  const [first] = parts;
  const [turn] = turns;
  if (!(first && turn)) throw new Error("a chat has somebody who speaks");
  const { terms } = cast;
  const prepared = support ? withCare(first.prepared) : first.prepared;
  const kept = viewKept(rows, place.children, { turn, terms });
  return { turns, support, work: { run, prepared, terms, kept }, breakMinutes: null };
}

/** What a repeat of a request is told. @throws conflict `chat.key_reused` */
export function replayed(turns: TurnRow[], hash: string): Started {
  if (turns.some(({ requestHash }) => requestHash !== hash))
    throw new AppError("conflict", "chat.key_reused", "This key was used for something else.");
  const support = turns.some((turn) => turn.support);
  return { turns, work: null, support, breakMinutes: null };
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
  const [rows] = await together([
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
