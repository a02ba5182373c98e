import type { MessageNode } from "@/lib/chat/contract";

/** What can be done with one message. The same object for the life of a thread. */
export type MessageTools = {
  /** Shows another answer to the same message. */
  swipe: (siblingId: string) => void;
  /** Asks for another answer to what this one answers. */
  again: (message: MessageNode) => void;
  /** Opens its words to be changed; null closes them. */
  edit: (message: MessageNode | null) => void;
  /** `place` changes the words where they are; `branch` says others, and keeps these. */
  change: (message: MessageNode, text: string, how: "place" | "branch") => void;
  /** Goes back to here: what is said next begins another branch. */
  branch: (message: MessageNode) => void;
  remove: (message: MessageNode) => void;
  copy: (message: MessageNode) => void;
  /** Reads it aloud, or stops. */
  speak: (message: MessageNode) => void;
  receipt: (message: MessageNode) => void;
  memories: (message: MessageNode) => void;
};
