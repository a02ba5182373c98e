"use client";

import dynamic from "next/dynamic";
import { Icon } from "@/components/motif/icon";
import type { ChatPage, ChatView, MessageNode } from "@/lib/chat/contract";
import type { ChatActions } from "./chat-actions";
import { Composer } from "./composer/composer";
import { EstimateLine, useEstimate } from "./composer/estimate-line";
import { ForkLine } from "./composer/fork-line";
import { ConnectionLine } from "./connection-line";
import { creditWords } from "./credit-words";
import type { PersonaChoice } from "./dialogs/mode-form";
import { LazyStage } from "./expression/lazy-stage";
import { ChatHead } from "./head/chat-head";
import { type ChatDialogName, ChatMenu } from "./head/chat-menu";
import { LazyDialogs } from "./lazy-dialogs";
import { LazyReceipt } from "./lazy-receipt";
import type { Shelves } from "./list/chat-column";
import { type MemberMemory, MemoryMargin, MemorySheet } from "./memory-margin";
import { endOf } from "./stream/thread-state";
import { type Drawn, fetchMarkdown } from "./thread/reply";
import { ThreadList } from "./thread/thread-list";
import { useRoom } from "./use-room";
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
  shelves: Shelves;
  personas: readonly PersonaChoice[];
  /** A message to begin at. */
  at: string | null;
};

/** A chat: who is spoken to, what was said, and where one writes. */
export function ChatRoom(props: ChatRoomProps) {
  const { actions } = props;
  const room = useRoom(props);
  const { thread, tell, turns, draft, sending, branching, older, shown } = room;
  const { chat } = thread;
  const spoken = useSpokenReply(shown);
  const asOf = `${endOf(thread)} ${chat.open.length}`;
  const estimate = useEstimate({ chatId: chat.id, text: draft.text, asOf });
  const available = estimate?.available ?? props.available;
  const memory = { chatId: chat.id, members: props.memory, usedIds: usedIn(thread.messages) };
  const used =
    memory.usedIds?.length ?? props.memory.reduce((sum, { view }) => sum + view.used.length, 0);
  const menu = { chat, without: notOffered(chat) };
  return (
    <div data-chat className="flex min-h-0 min-w-0 grow max-md:h-dvh max-md:min-h-[24rem]">
      <section aria-label="Chat" className="flex min-h-0 min-w-0 grow flex-col">
        <ChatHead
          chat={chat}
          available={available}
          acts={<ChatMenu {...menu} onOpen={room.setDialog} onChange={room.update} />}
        />
        <Strip used={used} available={available} onOpen={() => room.setDialog("memory")} />
        <ConnectionLine connection={turns.connection} />
        <LazyStage members={chat.members} messages={shown} />
        <ThreadList
          messages={shown}
          speakers={chat.members}
          drawn={props.drawn}
          editingId={branching.editingId}
          tools={branching.tools}
          more={thread.before !== null}
          loading={older.loading}
          onTop={older.load}
          handle={room.list}
        />
        <Composer
          faces={chat.members}
          draft={draft}
          messageMax={props.messageMax}
          state={sending.state}
          onSend={sending.say}
          onStop={branching.stop}
          onWake={fetchMarkdown}
          notice={<Notices room={room} />}
          estimate={<EstimateLine estimate={estimate} />}
          handle={room.composer}
        />
      </section>
      <MemoryMargin {...memory} />
      <MemorySheet
        {...memory}
        open={room.dialog === "memory"}
        onOpenChange={(open) => !open && room.setDialog(null)}
      />
      <LazyReceipt
        turnId={room.receiptOf}
        known={thread.receipts}
        read={actions.receipt}
        onClose={() => room.setReceiptOf(null)}
      />
      <LazyDialogs
        dialog={room.dialog === "memory" ? null : room.dialog}
        onClose={() => room.setDialog(null)}
        chat={chat}
        messages={shown}
        shelves={props.shelves}
        personas={props.personas}
        actions={actions}
        onChange={room.update}
        onPage={(page) => tell({ type: "drawn", page })}
        onMessage={room.goTo}
      />
      {spoken}
    </div>
  );
}

/** What a temporary chat does not have: nothing of it is kept or shown to others. */
function notOffered(chat: ChatView): ChatDialogName[] {
  return chat.temporary ? ["share", "snapshots", "shelf", "search", "export"] : [];
}

/** Above the composer: what is the matter, and where one goes on from. */
function Notices({ room }: { room: ReturnType<typeof useRoom> }) {
  const { thread, tell, turns } = room;
  const { help, breakMinutes, forkId } = thread;
  return (
    <>
      {(help || breakMinutes !== null || turns.failure) && (
        <ChatNotice
          help={help}
          breakMinutes={breakMinutes}
          failure={turns.failure}
          onClose={(what) =>
            what === "failure" ? turns.forget() : tell({ type: "put_away", what })
          }
        />
      )}
      {forkId !== null && <ForkLine onCancel={() => tell({ type: "fork", messageId: null })} />}
    </>
  );
}

/** The memories that the newest reply was written with; null where there is none. */
function usedIn(messages: readonly MessageNode[]): string[] | null {
  const reply = messages.findLast(({ role }) => role === "companion");
  return reply?.turnId ? reply.memories.map(({ id }) => id) : null;
}

/** What a small screen keeps in sight of the margin: memories in use, and what is left. */
function Strip(props: { used: number; available: string; onOpen: () => void }) {
  const { used } = props;
  return (
    <div className="flex shrink-0 items-center gap-2 border-b border-line bg-raised px-4 text-sm text-ink-2 md:px-8 xl:hidden">
      <button
        type="button"
        onClick={props.onOpen}
        className="flex min-h-9 grow items-center gap-2 text-left hover:text-ink pointer-coarse:min-h-11"
      >
        <Icon name="memory" size={16} />
        {used === 0 ? "Memory" : `${used} ${used === 1 ? "memory" : "memories"} in use`}
      </button>
      <span className="figures md:hidden">{creditWords(props.available)}</span>
    </div>
  );
}
