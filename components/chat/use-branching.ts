"use client";

import { useCallback, useState, useTransition } from "react";
import { useToast } from "@/components/ui/toast";
import type { ChatPage, MessageNode } from "@/lib/chat/contract";
import type { ActionResult } from "@/lib/core/result";
import { askServer } from "./ask-server";
import type { ChatActions } from "./chat-actions";
import type { Thread, ThreadNews } from "./stream/thread-state";
import type { MessageTools } from "./thread/message-tools";
import { useMessageTools } from "./use-message-tools";
import type { Sending } from "./use-sending";

/** What can be done with messages: swipe, ask again, edit, branch, delete, and look closer. */
export function useBranching(input: {
  thread: Thread;
  tell: (news: ThreadNews) => void;
  actions: ChatActions;
  sending: Sending;
  onReceipt: (message: MessageNode) => void;
  onMemories: (message: MessageNode) => void;
  onFork: () => void;
}) {
  const { thread, tell, actions, sending } = input;
  const chatId = thread.chat.id;
  const toast = useToast();
  const [editingId, setEditing] = useState<string | null>(null);
  const { perform, pending } = usePerform();
  const draw = (page: ChatPage) => tell({ type: "drawn", page });

  const tools: MessageTools = {
    swipe(messageId) {
      const { show } = actions;
      if (show) perform(() => show({ chatId, messageId }), draw);
    },
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
      const { edit, editAsBranch } = actions;
      if (how === "place") return edit && perform(() => edit(wish), draw);
      if (message.role === "user") return void sending.ask({ parentId: message.parentId, text });
      return editAsBranch && perform(() => editAsBranch(wish), draw);
    },
    branch(message) {
      tell({ type: "fork", messageId: message.id });
      input.onFork();
    },
    remove(message) {
      const wish = { chatId, messageId: message.id };
      const { remove, restore } = actions;
      if (!remove || !restore) return;
      perform(
        () => remove(wish),
        ({ page, snapshotId }) => {
          draw(page);
          const run = () => perform(() => restore({ chatId, snapshotId }), draw);
          toast({ text: "Deleted, with what followed it.", action: { label: "Undo", run } });
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

/** Runs an action; says what was refused. */
export function usePerform() {
  const toast = useToast();
  const [pending, start] = useTransition();
  const perform = useCallback(
    <T>(run: () => Promise<ActionResult<T>>, onDone: (data: T) => void) => {
      start(async () => {
        const result = await run().catch(() => null);
        if (result?.ok) return onDone(result.data);
        const failure = result ?? { reason: "client.unreachable" };
        const { reasonText } = await import("@/components/reasons");
        toast({ text: reasonText(failure), tone: "danger" });
      });
    },
    [toast],
  );
  return { perform, pending };
}
