"use client";

import dynamic from "next/dynamic";
import { useEffect, useReducer, useRef, useState } from "react";
import { Icon } from "@/components/motif/icon";
import type { ChatPage } from "@/lib/chat/contract";
import type { ChatActions } from "./chat-actions";
import { Composer, type ComposerHandle } from "./composer/composer";
import { EstimateLine, useEstimate } from "./composer/estimate-line";
import { ForkLine } from "./composer/fork-line";
import { useChatDraft } from "./composer/use-chat-draft";
import { ConnectionLine } from "./connection-line";
import { creditWords } from "./credit-words";
import { ChatHead } from "./head/chat-head";
import { LazyReceipt } from "./lazy-receipt";
import { type MemberMemory, MemoryMargin, MemorySheet } from "./memory-margin";
import { applyNews, endOf, shownMessages, startThread, type Thread } from "./stream/thread-state";
import { useTurns } from "./stream/use-turns";
import { type Drawn, fetchMarkdown } from "./thread/reply";
import { type ThreadHandle, ThreadList } from "./thread/thread-list";
import { useAftermath } from "./use-aftermath";
import { useBranching } from "./use-branching";
import { useOlder } from "./use-older";
import { useSending } from "./use-sending";
import { useSpokenReply } from "./use-spoken-reply";
import "./chat.css";

const ChatNotice = dynamic(
  () => import("./composer/chat-notice").then((module) => module.ChatNotice),
  { ssr: false },
);

type ChatRoomProps = {
  page: ChatPage;
  /** Replies as the server drew them, by message. */
  drawn: Readonly<Record<string, Drawn>>;
  /** What can be spent, micro-credits in digits. */
  available: string;
  messageMax: number;
  actions: ChatActions;
  /** What each companion remembers. */
  memory: readonly MemberMemory[];
};

/** A chat: who is spoken to, what was said, and where one writes. */
export function ChatRoom(props: ChatRoomProps) {
  const { actions, page } = props;
  const [thread, tell] = useReducer(applyNews, page, startThread);
  useEffect(() => tell({ type: "drawn", page }), [page]);
  const list = useRef<ThreadHandle>(null);
  const composer = useRef<ComposerHandle>(null);
  const turns = useTurns(thread, tell);
  const draft = useChatDraft(thread.chat.id);
  const sending = useSending({ thread, turns, draft, onSent: () => list.current?.toFoot() });
  const [receiptOf, setReceiptOf] = useState<string | null>(null);
  const [remembering, setRemembering] = useState(false);
  const { tools, editingId, stop } = useBranching({
    thread,
    tell,
    actions,
    sending,
    onReceipt: (message) => setReceiptOf(message.turnId),
    onMemories: () => setRemembering(true),
    onFork: () => composer.current?.focus(),
  });
  const older = useOlder(thread, actions.older, tell);
  const shown = shownMessages(thread);
  const spoken = useSpokenReply(shown);
  const estimate = useEstimate({
    chatId: thread.chat.id,
    text: draft.text,
    asOf: `${endOf(thread)} ${thread.chat.open.length}`,
  });
  useAftermath(thread);
  const available = estimate?.available ?? props.available;
  const memory = { chatId: thread.chat.id, members: props.memory, usedIds: usedIn(thread) };
  return (
    <div data-chat className="flex min-h-0 min-w-0 grow max-md:h-dvh max-md:min-h-[24rem]">
      <section aria-label="Chat" className="flex min-h-0 min-w-0 grow flex-col">
        <ChatHead chat={thread.chat} available={available} acts={null} />
        <Strip
          thread={thread}
          used={props.memory.reduce((sum, { view }) => sum + view.used.length, 0)}
          available={available}
          onOpen={() => setRemembering(true)}
        />
        <ConnectionLine connection={turns.connection} />
        <ThreadList
          messages={shown}
          speakers={thread.chat.members}
          drawn={props.drawn}
          editingId={editingId}
          memoryCount={(message) => thread.memories[message.turnId ?? ""]?.length ?? 0}
          tools={tools}
          more={thread.before !== null}
          loading={older.loading}
          onTop={older.load}
          handle={list}
        />
        <Composer
          faces={thread.chat.members}
          draft={draft}
          messageMax={props.messageMax}
          state={sending.state}
          onSend={sending.say}
          onStop={stop}
          onWake={fetchMarkdown}
          notice={
            <>
              {(thread.help || thread.breakMinutes !== null || turns.failure) && (
                <ChatNotice
                  help={thread.help}
                  breakMinutes={thread.breakMinutes}
                  failure={turns.failure}
                  onClose={(what) =>
                    what === "failure" ? turns.forget() : tell({ type: "put_away", what })
                  }
                />
              )}
              {thread.forkId !== null && (
                <ForkLine onCancel={() => tell({ type: "fork", messageId: null })} />
              )}
            </>
          }
          estimate={<EstimateLine estimate={estimate} />}
          handle={composer}
        />
      </section>
      <MemoryMargin {...memory} />
      <MemorySheet {...memory} open={remembering} onOpenChange={setRemembering} />
      <LazyReceipt
        turnId={receiptOf}
        known={thread.receipts}
        read={actions.receipt}
        onClose={() => setReceiptOf(null)}
      />
      {spoken}
    </div>
  );
}

/** The memories that the newest reply was written with; null where nothing was heard of it here. */
function usedIn(thread: Thread): string[] | null {
  const turnId = thread.messages.findLast(({ role }) => role === "companion")?.turnId ?? "";
  return thread.memories[turnId]?.map(({ id }) => id) ?? null;
}

/** What a phone keeps in sight of the margin: memories in use, and what is left. */
function Strip(props: {
  thread: Thread;
  /** As the server counts them. */
  used: number;
  available: string;
  onOpen: () => void;
}) {
  const { thread, available } = props;
  const used = usedIn(thread)?.length ?? props.used;
  return (
    <div className="flex shrink-0 items-center gap-2 border-b border-line bg-raised px-4 text-sm text-ink-2 xl:hidden">
      <button
        type="button"
        onClick={props.onOpen}
        className="flex min-h-9 grow items-center gap-2 text-left hover:text-ink pointer-coarse:min-h-11"
      >
        <Icon name="memory" size={16} />
        {used === 0 ? "Memory" : `${used} ${used === 1 ? "memory" : "memories"} in use`}
      </button>
      <span className="figures md:hidden">{creditWords(available)}</span>
    </div>
  );
}
