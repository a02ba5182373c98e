import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ChatRoom } from "@/components/chat/chat-room";
import { Markdown } from "@/components/chat/markdown/markdown";
import type { MemberMemory } from "@/components/chat/memory-margin";
import type { Drawn } from "@/components/chat/thread/reply";
import { readChat, readShelves } from "@/lib/chat";
import { MESSAGE_MAX, type MemberView, type MessageNode, ReadChat } from "@/lib/chat/contract";
import { listPersonas } from "@/lib/companion";
import type { Context } from "@/lib/context";
import { isId } from "@/lib/core/id";
import { readCreditBalance } from "@/lib/credit";
import { readChatMemory } from "@/lib/memory";
import { orNotFound } from "@/lib/web/or-not-found";
import { requestContext } from "@/lib/web/session";
import { signedInContext } from "@/lib/web/signed-in";
import { chatActions } from "../_actions";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ at?: string }> };

/** Messages that come with the page; those before them are fetched as one scrolls. */
const WINDOW = 40;

/** The chat of this address, read once for its name and its page. */
const chatOf = cache(async (id: string) => {
  const input = ReadChat.safeParse({ chatId: id, limit: WINDOW });
  if (!input.success) notFound();
  return orNotFound(readChat(await requestContext(), input.data));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  await signedInContext(`/chats/${id}`);
  const { chat } = await chatOf(id);
  return { title: chat.title };
}

export default async function ChatPage({ params, searchParams }: Props) {
  const [{ id }, { at }] = await Promise.all([params, searchParams]);
  const ctx = await signedInContext(`/chats/${id}`);
  const [page, balance, shelves, personas] = await Promise.all([
    chatOf(id),
    readCreditBalance(ctx),
    readShelves(ctx),
    listPersonas(ctx),
  ]);
  const memory = await Promise.all(page.chat.members.map((member) => memoryOf(ctx, id, member)));
  return (
    <ChatRoom
      key={page.chat.id}
      page={page}
      drawn={drawnReplies(page.window.messages)}
      available={balance.available}
      messageMax={MESSAGE_MAX}
      actions={chatActions}
      memory={memory}
      shelves={shelves}
      personas={personas}
      at={at && isId("message", at) ? at : null}
    />
  );
}

async function memoryOf(
  ctx: Context,
  chatId: string,
  { companionId, name }: MemberView,
): Promise<MemberMemory> {
  if (!isId("chat", chatId) || !isId("companion", companionId)) notFound();
  return {
    companion: { id: companionId, name },
    view: await readChatMemory(ctx, { chatId, companionId }),
  };
}

/** Replies in their marks, so that what was said needs no script to be read. */
function drawnReplies(messages: readonly MessageNode[]): Record<string, Drawn> {
  const replies = messages.filter(
    ({ role, state }) => role === "companion" && state !== "streaming",
  );
  return Object.fromEntries(
    replies.map(({ id, text }) => [id, { text, node: <Markdown key={id} text={text} /> }]),
  );
}
