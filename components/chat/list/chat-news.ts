import type { ChatChange } from "./list-state";

const listeners = new Set<(change: ChatChange) => void>();

/** Tells the list of chats what has become of one, without reading it anew. */
export function publishChat(change: ChatChange): void {
  for (const listener of listeners) listener(change);
}

export function onChatNews(listener: (change: ChatChange) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
