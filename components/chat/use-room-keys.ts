"use client";

import type { MessageNode } from "@/lib/chat/contract";
import type { ChatDialogName } from "./head/chat-menu";
import type { MessageTools } from "./thread/message-tools";
import { useChatKeys } from "./use-chat-keys";

/** The keys of a chat; `dialogs/shortcuts` names them to people. */
export function useRoomKeys(input: {
  messages: readonly MessageNode[];
  tools: MessageTools;
  speaking: boolean;
  stop: () => void;
  write: () => void;
  toFoot: () => void;
  open: (dialog: ChatDialogName | "memory") => void;
}): void {
  const { messages, tools, open } = input;
  const last = messages.at(-1);
  const reply = messages.findLast(({ role }) => role === "companion");
  const own = messages.findLast(({ role }) => role === "user");
  const swipe = (id: string | null | undefined) => id && tools.swipe(id);
  useChatKeys({
    escape: () => input.speaking && input.stop(),
    "/": input.write,
    g: input.toFoot,
    "[": () => swipe(last?.sibling.previousId),
    "]": () => swipe(last?.sibling.nextId),
    r: () => reply && tools.again(reply),
    e: () => own && tools.edit(own),
    b: () => open("map"),
    m: () => open("memory"),
    "?": () => open("keys"),
  });
}
