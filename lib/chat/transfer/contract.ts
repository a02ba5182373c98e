import { z } from "zod";
import { chatId, companionId, type MessageRole, title } from "../contract";

/** Longest document that is imported, in bytes. */
export const IMPORT_BYTES_MAX = 16 * 1024 * 1024;
export const IMPORT_MESSAGES_MAX = 20_000;

export const exportFormats = ["md", "json", "pdf"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const ExportChat = z.object({ chatId, format: z.enum(exportFormats).default("md") });
export type ExportChat = z.output<typeof ExportChat>;

export const importSources = ["chatgpt", "sillytavern", "anubis"] as const;
export type ImportSource = (typeof importSources)[number];

export const ImportChat = z.object({
  /** `chatgpt`: one conversation of conversations.json; `sillytavern`: a chat as JSON lines; `anubis`: our own export. */
  source: z.enum(importSources),
  text: z.string().min(2),
  title: title.optional(),
  /** Who goes on with it. */
  companionId,
});
export type ImportChat = z.output<typeof ImportChat>;

/** A chat as our own export holds it: the whole tree. */
export const ChatDocument = z.object({
  format: z.literal("anubis-chat/1"),
  title: z.string(),
  exportedAt: z.string(),
  members: z.array(z.object({ name: z.string(), model: z.string() })),
  /** The end of the branch that is shown. */
  shownUpTo: z.string().nullable(),
  messages: z.array(
    z.object({
      id: z.string(),
      parentId: z.string().nullable(),
      role: z.enum(["user", "companion"]),
      name: z.string(),
      text: z.string(),
      at: z.string(),
    }),
  ),
});
export type ChatDocument = z.output<typeof ChatDocument>;

/** One message of an import. `key` names it within its document. */
export type Brought = {
  key: string;
  parentKey: string | null;
  role: MessageRole;
  text: string;
  at: Date | null;
};
export type BroughtChat = { title: string | null; messages: Brought[]; shownKey: string | null };
