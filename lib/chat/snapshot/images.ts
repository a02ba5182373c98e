import type { Id } from "@/lib/core/id";
import type { MessageRow } from "../tree/repository";

/** A message as it was, or null where there was none. */
export type Image = { id: Id<"message">; row: StoredRow | null };
type StoredRow = Omit<MessageRow, "createdAt" | "editedAt" | "charged"> & {
  createdAt: string;
  editedAt: string | null;
  charged: string | null;
};

export function imageOf(row: MessageRow): Image {
  const { createdAt, editedAt, charged } = row;
  return {
    id: row.id,
    row: {
      ...row,
      createdAt: createdAt.toISOString(),
      editedAt: editedAt?.toISOString() ?? null,
      charged: charged === null ? null : String(charged),
    },
  };
}

/** The row again; its vector has to be made anew. */
export function rowOf(stored: StoredRow): MessageRow {
  const { createdAt, editedAt, charged } = stored;
  return {
    ...stored,
    embeddedBy: null,
    createdAt: new Date(createdAt),
    editedAt: editedAt === null ? null : new Date(editedAt),
    charged: charged === null ? null : BigInt(charged),
  };
}
