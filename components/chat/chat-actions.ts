import type { ChatPage, MessageWindow, Receipt, SpeakingOrder } from "@/lib/chat/contract";
import type { Trial } from "@/lib/chat/room/contract";
import type { SearchHit } from "@/lib/chat/search/contract";
import type { ShareView } from "@/lib/chat/share/contract";
import type { ChatTree, SnapshotView } from "@/lib/chat/tree/contract";
import type { CompanionView } from "@/lib/companion/gallery/contract";
import type { ActionResult } from "@/lib/core/result";

export type Act<I, T = unknown> = (input: I) => Promise<ActionResult<T>>;

type Of = { chatId: string };

export type ChatChanges = {
  title?: string;
  folderId?: string | null;
  tags?: string[];
  pinned?: boolean;
  archived?: boolean;
  personaId?: string | null;
  spicy?: boolean;
  order?: SpeakingOrder;
};

/** Who is in a chat, and in which version. */
export type MemberActions = {
  add: Act<Of & { companionId: string }, ChatPage>;
  remove: Act<Of & { companionId: string }, ChatPage>;
  /** To another version; the one before can be gone back to. */
  move: Act<Of & { companionId: string; versionId: string }, ChatPage>;
  back: Act<Of & { companionId: string }, ChatPage>;
  /** Answers the last words once more by another version, beside the chat. */
  tryOut: Act<Of & { companionId: string; versionId: string; requestKey: string }, Trial>;
  tryCost: Act<Of & { companionId: string; versionId: string }, { worst: string }>;
};

/** What a chat asks of the server, besides the stream of its turns. */
export type ChatActions = {
  older: Act<Of & { before: string }, MessageWindow>;
  receipt: Act<{ turnId: string }, Receipt>;
  /** Shows the branch that a message is on, as far as it was last followed. */
  show: Act<Of & { messageId: string }, ChatPage>;
  /** Other words in the same place. */
  edit: Act<Of & { messageId: string; text: string }, ChatPage>;
  /** Other words beside the old ones. */
  branch: Act<Of & { messageId: string; text: string }, ChatPage>;
  /** With all that follows it; the snapshot brings it back. */
  remove: Act<Of & { messageId: string }, { page: ChatPage; snapshotId: string | null }>;
  restore: Act<Of & { snapshotId: string }, ChatPage>;
  snapshots: Act<Of, SnapshotView[]>;
  tree: Act<Of, ChatTree>;
  update: Act<Of & ChatChanges>;
  addFolder: Act<{ name: string }, { folderId: string }>;
  shares: Act<Of, ShareView[]>;
  share: Act<Of & { messageIds: string[]; redact: string[] }, ShareView>;
  unshare: Act<{ shareId: string }>;
  deleteChat: Act<Of>;
  /** In one chat, or in all. */
  search: Act<{ query: string; chatId?: string }, SearchHit[]>;
  /** Companions that could be brought in. */
  choices: Act<{ query?: string }, { items: CompanionView[] }>;
  members: MemberActions;
};
