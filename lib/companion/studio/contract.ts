import { z } from "zod";
import type { Id } from "@/lib/core/id";
import { CompanionDefinition, companionId, text } from "../contract";
import type { Standing, VersionView } from "../gallery/contract";

/** What its owner edits. */
export type StudioView = {
  id: Id<"companion">;
  slug: string;
  definition: CompanionDefinition;
  visibility: "private" | "public";
  standing: Standing;
  /** Why it is not listed, in a moderator's or the check's words. */
  reason: string | null;
  appealed: boolean;
  versions: VersionView[];
  /** The draft differs from the version that new chats begin with. */
  changed: boolean;
  /** The kind of card it was imported from. */
  imported: "v1" | "v2" | "v3" | null;
};

export const SaveDraft = z.object({
  companionId: companionId.optional(),
  definition: CompanionDefinition,
});
export type SaveDraft = z.output<typeof SaveDraft>;

export const PublishVersion = z.object({
  companionId,
  note: text(300).default(""),
  visibility: z.enum(["private", "public"]),
});
export type PublishVersion = z.output<typeof PublishVersion>;

export const cardFormats = ["png", "json-v2", "json-v3", "charx"] as const;
export const ExportCard = z.object({
  slug: z.string().max(120),
  format: z.enum(cardFormats),
  /** A version's number; the newest, or its owner's draft, where none is given. */
  version: z.coerce.number().int().min(1).optional(),
});
export type ExportCard = z.output<typeof ExportCard>;
