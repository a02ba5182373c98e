import { z } from "zod";
import { nameUpTo } from "@/lib/core/name-up-to";
import { chatId, idOf, speakingOrders, TAGS_MAX, title } from "../contract";

export const FOLDERS_MAX = 200;

export const UpdateChat = z.object({
  chatId,
  title: title.optional(),
  folderId: idOf("folder").nullish(),
  tags: z.array(nameUpTo(40).toLowerCase()).max(TAGS_MAX).optional(),
  pinned: z.boolean().optional(),
  archived: z.boolean().optional(),
  personaId: idOf("persona").nullish(),
  spicy: z.boolean().optional(),
  order: z.enum(speakingOrders).optional(),
});
export type UpdateChat = z.output<typeof UpdateChat>;

const folderName = nameUpTo(60);
const folderId = idOf("folder");
export const AddFolder = z.object({ name: folderName });
export type AddFolder = z.output<typeof AddFolder>;
export const RenameFolder = z.object({ folderId, name: folderName });
export type RenameFolder = z.output<typeof RenameFolder>;
export const FolderOnly = z.object({ folderId });
export type FolderOnly = z.output<typeof FolderOnly>;
