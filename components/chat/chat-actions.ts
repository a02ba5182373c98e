import type { ChatPage, MessageWindow, Receipt } from "@/lib/chat/contract";
import type { ActionResult } from "@/lib/core/result";

export type Act<I, T = unknown> = (input: I) => Promise<ActionResult<T>>;

/** What a chat asks of the server, besides the stream of its turns. */
export type ChatActions = {
  older: Act<{ chatId: string; before: string }, MessageWindow>;
  receipt?: Act<{ turnId: string }, Receipt>;
  /** Shows the branch that a message is on, as far as it was last followed. */
  show?: Act<{ chatId: string; messageId: string }, ChatPage>;
  /** Other words in the same place. */
  edit?: Act<{ chatId: string; messageId: string; text: string }, ChatPage>;
  /** Other words beside the old ones. */
  editAsBranch?: Act<{ chatId: string; messageId: string; text: string }, ChatPage>;
  /** With all that follows it; the snapshot brings it back. */
  remove?: Act<{ chatId: string; messageId: string }, { page: ChatPage; snapshotId: string }>;
  restore?: Act<{ chatId: string; snapshotId: string }, ChatPage>;
};
