"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import type { ChatDialogsProps } from "./dialogs/chat-dialogs";

const ChatDialogs = dynamic(
  () => import("./dialogs/chat-dialogs").then((module) => module.ChatDialogs),
  { ssr: false },
);

/** What can be opened over a chat, fetched when something is. */
export function LazyDialogs(props: ChatDialogsProps) {
  const [used, setUsed] = useState(false);
  if (props.dialog !== null && !used) setUsed(true);
  return used ? <ChatDialogs {...props} /> : null;
}
