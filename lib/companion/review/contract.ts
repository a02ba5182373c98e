import { z } from "zod";
import type { Id } from "@/lib/core/id";
import {
  companionId,
  type MatterCause,
  type MatterKind,
  matterCauses,
  matterId,
  requiredText,
} from "../contract";

export const ReportCompanion = z.object({
  companionId,
  cause: z.enum(matterCauses),
  text: requiredText(1_000),
});
export type ReportCompanion = z.output<typeof ReportCompanion>;

export const AppealListing = z.object({ companionId, text: requiredText(1_000) });
export type AppealListing = z.output<typeof AppealListing>;

export const DecideMatter = z.object({
  matterId,
  outcome: z.enum(["allowed", "blocked"]),
  reason: z.string().trim().min(3, "Give a reason.").max(500),
});
export type DecideMatter = z.output<typeof DecideMatter>;

/** A matter as a moderator sees it. Times are ISO 8601. */
export type MatterView = {
  id: Id<"matter">;
  kind: MatterKind;
  cause: MatterCause;
  text: string;
  openedAt: string;
  by: string | null;
  companion: { id: Id<"companion">; slug: string; name: string; creator: string | null };
  /** What is judged: the words of that version, and how many characters of them are left out. */
  words: string;
  wordsLeft: number;
  outcome: "allowed" | "blocked" | null;
  reason: string | null;
};
