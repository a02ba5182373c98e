import { z } from "zod";
import {
  chatId,
  idOf,
  type MessageRole,
  type MessageState,
  messageId,
  STORED_TEXT_MAX,
} from "../contract";

export const MessageOnly = z.object({ chatId, messageId });
export type MessageOnly = z.output<typeof MessageOnly>;

export const EditMessage = z.object({
  chatId,
  messageId,
  text: z
    .string()
    .min(1)
    .max(STORED_TEXT_MAX * 2),
});
export type EditMessage = z.output<typeof EditMessage>;

export const RestoreSnapshot = z.object({ chatId, snapshotId: idOf("snapshot") });
export type RestoreSnapshot = z.output<typeof RestoreSnapshot>;

/** What was done to a chat just after a snapshot was taken. */
export const snapshotCauses = ["edit", "delete", "restore"] as const;
export type SnapshotCause = (typeof snapshotCauses)[number];

export type SnapshotView = {
  id: string;
  cause: SnapshotCause;
  /** How many messages it changed or removed, and the beginning of the first. */
  messages: number;
  excerpt: string;
  at: string;
};

/** One message of the branch map. */
export type TreeNode = {
  id: string;
  parentId: string | null;
  role: MessageRole;
  companionId: string | null;
  state: MessageState;
  excerpt: string;
  at: string;
};
export type ChatTree = { nodes: TreeNode[]; leafId: string | null };
