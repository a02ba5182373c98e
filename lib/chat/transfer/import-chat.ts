import { transact } from "@/db/transaction";
import { versionToBegin } from "@/lib/companion";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { withoutUnsendable } from "@/lib/core/unsendable";
import { cardOf } from "../cards";
import { STORED_TEXT_MAX, TITLE_MAX } from "../contract";
import { enqueueEmbedding } from "../learn/enqueue-embedding";
import * as chats from "../repository";
import { modelFor, requireAdult } from "../room/create-chat";
import { titleFrom } from "../rules";
import { insertMessages, type NewMessage, showBranch } from "../tree/repository";
import {
  type Brought,
  type BroughtChat,
  ChatDocument,
  IMPORT_MESSAGES_MAX,
  type ImportChat,
} from "./contract";
import { readChatGpt } from "./read-chatgpt";
import { readSillyTavern } from "./read-sillytavern";

/**
 * Makes a chat of what was said elsewhere, with its branches, which a companion goes on with. Nothing
 * of it is learnt as a memory; it can be searched.
 * @throws invalid `chat.import_format`, `chat.import_empty`, `chat.import_too_long`; not_found
 *   `companion.not_found`; forbidden `chat.adults_only`
 */
export async function importChat(
  ctx: Context,
  input: ImportChat,
): Promise<{ chatId: Id<"chat">; messages: number }> {
  const { userId } = requireUser(ctx);
  const { companionId } = input;
  const brought = readBrought(input);
  if (brought.messages.length === 0)
    throw new AppError("invalid", "chat.import_empty", "Nobody said anything in this.");
  if (brought.messages.length > IMPORT_MESSAGES_MAX)
    throw new AppError("invalid", "chat.import_too_long", "There are too many messages in this.");
  const card = await cardOf(ctx.db, await versionToBegin(ctx.db, { companionId, userId }));
  await requireAdult(ctx, userId, [card]);
  const now = ctx.now();
  const chatId = newId("chat", now);
  const { rows, leafId } = placed(brought, { chatId, companionId, now });
  const title = input.title ?? (brought.title && plain(brought.title, TITLE_MAX).trim());
  await transact(ctx.db, async (tx) => {
    await chats.insertChat(
      tx,
      {
        id: chatId,
        userId,
        kind: "single",
        title: title || titleFrom(rows[0]?.text ?? card.name),
        named: Boolean(title),
        leafId,
        messageCount: rows.length,
        createdAt: now,
        updatedAt: now,
      },
      [
        {
          chatId,
          companionId,
          versionId: card.versionId,
          model: modelFor(ctx, card),
          name: card.name,
          place: 0,
        },
      ],
    );
    await insertMessages(tx, rows, { searchable: true });
    await showBranch(tx, chatId, leafId);
    await enqueueEmbedding(tx, { id: chatId, temporaryUntil: null });
  });
  return { chatId, messages: rows.length };
}

function readBrought({ source, text }: ImportChat): BroughtChat {
  if (source === "sillytavern") return readSillyTavern(text);
  const document = parsed(text);
  return source === "chatgpt" ? readChatGpt(document) : readOwn(document);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid", "chat.import_format", "This is not JSON.", { cause });
  }
}

function readOwn(document: unknown): BroughtChat {
  const own = ChatDocument.safeParse(document);
  if (!own.success)
    throw new AppError("invalid", "chat.import_format", "This is no chat of Anubis.", {
      cause: own.error,
    });
  const { title, messages, shownUpTo } = own.data;
  return {
    title,
    shownKey: shownUpTo,
    messages: messages.map(({ id, parentId, role, text, at }) => ({
      key: id,
      parentKey: parentId,
      role,
      text,
      at: new Date(at),
    })),
  };
}

type Place = { chatId: Id<"chat">; companionId: Id<"companion">; now: Date };

/** Rows with ids and depths of their own, parents before their answers. What hangs on nothing begins anew. */
function placed({ messages, shownKey }: BroughtChat, place: Place) {
  const known = new Map(messages.map((message) => [message.key, message]));
  const rows = new Map<string, NewMessage & { id: Id<"message">; depth: number }>();
  const add = (message: Brought): void => {
    const chain = chainTo(message, known, rows);
    for (const one of chain) {
      const parent = one.parentKey === null ? undefined : rows.get(one.parentKey);
      rows.set(one.key, rowOf(one, parent, rows.size, place));
    }
  };
  for (const message of messages) add(message);
  const all = [...rows.values()].toSorted((a, b) => a.depth - b.depth);
  const leaf = (shownKey === null ? undefined : rows.get(shownKey)) ?? all.at(-1);
  if (!leaf) throw new Error("an import has messages");
  return { rows: all, leafId: leaf.id };
}

/** A message and those above it that have no row yet, from the top; a circle is cut. */
function chainTo(
  message: Brought,
  known: ReadonlyMap<string, Brought>,
  done: ReadonlyMap<string, unknown>,
): Brought[] {
  const chain: Brought[] = [];
  const seen = new Set<string>();
  for (
    let at: Brought | undefined = message;
    at && !done.has(at.key) && !seen.has(at.key);
    at = at.parentKey === null ? undefined : known.get(at.parentKey)
  ) {
    seen.add(at.key);
    chain.unshift(at);
  }
  return chain;
}

function rowOf(
  { role, text, at }: Brought,
  parent: { id: Id<"message">; depth: number } | undefined,
  index: number,
  { chatId, companionId, now }: Place,
) {
  // A time of before there were chats, or yet to come, is none: rows are put in order by it.
  const isTime = at !== null && at.getTime() >= 0 && at <= now;
  return {
    id: newId("message", new Date(now.getTime() + index)),
    chatId,
    parentId: parent?.id ?? null,
    depth: (parent?.depth ?? -1) + 1,
    role,
    companionId: role === "companion" ? companionId : null,
    text: plain(text, STORED_TEXT_MAX),
    state: "complete" as const,
    createdAt: isTime ? at : new Date(now.getTime() + index),
  };
}

function plain(text: string, max: number): string {
  return withoutUnsendable(text.replaceAll("\r\n", "\n")).slice(0, max).toWellFormed();
}
