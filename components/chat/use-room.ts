"use client";

import { useRouter } from "next/navigation";
import { useEffect, useReducer, useRef, useState } from "react";
import type { ChatPage } from "@/lib/chat/contract";
import type { ChatActions, ChatChanges } from "./chat-actions";
import type { ComposerHandle } from "./composer/composer";
import { useChatDraft } from "./composer/use-chat-draft";
import type { ChatDialogName } from "./head/chat-menu";
import { publishChat } from "./list/chat-news";
import { applyNews, shownMessages, startThread } from "./stream/thread-state";
import { useTurns } from "./stream/use-turns";
import type { ThreadHandle } from "./thread/thread-list";
import { useAftermath } from "./use-aftermath";
import { useBranching } from "./use-branching";
import { useGoTo } from "./use-go-to";
import { useOlder } from "./use-older";
import { usePerform } from "./use-perform";
import { useReturn } from "./use-return";
import { useRoomKeys } from "./use-room-keys";
import { useSending } from "./use-sending";
import { useReading } from "./voice/use-reading";

/** What a chat knows and can do, apart from how it looks. */
export function useRoom(input: { page: ChatPage; actions: ChatActions; at: string | null }) {
  const { page, actions } = input;
  const [thread, tell] = useReducer(applyNews, page, startThread);
  useEffect(() => tell({ type: "drawn", page }), [page]);
  const list = useRef<ThreadHandle>(null);
  const composer = useRef<ComposerHandle>(null);
  const [dialog, setDialog] = useState<ChatDialogName | "memory" | null>(null);
  const [receiptOf, setReceiptOf] = useState<string | null>(null);
  const turns = useTurns(thread, tell);
  const draft = useChatDraft(thread.chat.id);
  const toFoot = () => list.current?.toFoot();
  const write = () => composer.current?.focus();
  const sending = useSending({ thread, turns, draft, onSent: toFoot });
  const branching = useBranching({
    thread,
    tell,
    actions,
    sending,
    onReceipt: (message) => setReceiptOf(message.turnId),
    onMemories: () => setDialog("memory"),
    onSpeak: useReading(),
    onFork: write,
  });
  const older = useOlder(thread, actions.older, tell);
  const shown = shownMessages(thread);
  useAftermath(thread);
  useReturn();
  useRoomKeys({
    messages: shown,
    tools: branching.tools,
    speaking: sending.state === "speaking",
    stop: branching.stop,
    write,
    toFoot,
    open: setDialog,
  });
  const goTo = useGoTo({ thread, tell, actions, at: input.at, loadOlder: older.load, list });
  const update = useUpdate(thread.chat.id, actions);
  return {
    thread,
    tell,
    list,
    composer,
    dialog,
    setDialog,
    receiptOf,
    setReceiptOf,
    turns,
    draft,
    sending,
    branching,
    older,
    shown,
    goTo,
    update,
  };
}

/** Changes the chat itself; the list hears of it at once. */
function useUpdate(chatId: string, actions: ChatActions) {
  const router = useRouter();
  const { perform } = usePerform();
  return (change: ChatChanges) =>
    perform(
      () => actions.update({ chatId, ...change }),
      () => {
        publishChat({ id: chatId, ...listed(change) });
        router.refresh();
      },
    );
}

/** What the list shows of a change; an archived chat is not in it any more. */
function listed({ pinned, archived, title }: ChatChanges) {
  return {
    ...(pinned !== undefined && { pinned }),
    ...(title !== undefined && { title }),
    ...(archived && { gone: true as const }),
  };
}
