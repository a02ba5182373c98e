"use client";

import { useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { ChatPage, MessageNode } from "@/lib/chat/contract";
import { askServer } from "./ask-server";
import type { ChatActions } from "./chat-actions";
import type { Thread, ThreadNews } from "./stream/thread-state";
import type { MessageTools } from "./thread/message-tools";
import { useMessageTools } from "./use-message-tools";
import { usePerform } from "./use-perform";
import type { Sending } from "./use-sending";

/** What can be done with messages: swipe, ask again, edit, branch, delete, and look closer. */
export function useBranching(input: {
  thread: Thread;
  tell: (news: ThreadNews) => void;
  actions: ChatActions;
  sending: Sending;
  onReceipt: (message: MessageNode) => void;
  onMemories: (message: MessageNode) => void;
  onSpeak: (message: MessageNode) => void;
  onFork: () => void;
}) {
  const { thread, tell, actions, sending } = input;
  const chatId = thread.chat.id;
  const toast = useToast();
  const [editingId, setEditing] = useState<string | null>(null);
  const { perform, pending } = usePerform();
  const draw = (page: ChatPage) => tell({ type: "drawn", page });

  const tools: MessageTools = {
    swipe: (messageId) => perform(() => actions.show({ chatId, messageId }), draw),
    again(message) {
      if (sending.state !== "idle") return;
      void sending.ask({
        parentId: message.role === "user" ? message.id : message.parentId,
        ...(message.companionId !== null && { speakerIds: [message.companionId] }),
      });
    },
    edit: (message) => setEditing(message?.id ?? null),
    change(message, text, how) {
      setEditing(null);
      const wish = { chatId, messageId: message.id, text };
      if (how === "place") return perform(() => actions.edit(wish), draw);
      if (message.role === "user") return void sending.ask({ parentId: message.parentId, text });
      return perform(() => actions.branch(wish), draw);
    },
    branch(message) {
      tell({ type: "fork", messageId: message.id });
      input.onFork();
    },
    remove(message) {
      perform(
        () => actions.remove({ chatId, messageId: message.id }),
        ({ page, snapshotId }) => {
          draw(page);
          const text = "Deleted, with what followed it.";
          if (snapshotId === null) return toast({ text });
          const run = () => perform(() => actions.restore({ chatId, snapshotId }), draw);
          toast({ text, action: { label: "Undo", run } });
        },
      );
    },
    async copy(message) {
      try {
        await navigator.clipboard.writeText(message.text);
        toast({ text: "Copied.", tone: "success" });
      } catch {
        toast({ text: "The browser did not allow it.", tone: "danger" });
      }
    },
    speak: input.onSpeak,
    receipt: input.onReceipt,
    memories: input.onMemories,
  };

  const stop = () => {
    for (const { turnId } of thread.chat.open)
      perform(
        () => askServer(`/api/chat/turns/${turnId}/stop`),
        () => {},
      );
  };

  return { tools: useMessageTools(tools), editingId, stop, pending };
}
