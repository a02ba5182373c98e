import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { SaveDraft } from "./contract";
import { saveDraft } from "./save-draft";

/** Bytes of a draft at most: a lorebook can be long. */
export const draftBytesMax = 4 * 1024 * 1024;

/**
 * `saveDraft` for a draft that comes as JSON text.
 * @throws invalid `input.not_json`, `companion.draft_invalid` with what is wrong by field
 */
export async function saveDraftText(
  ctx: Context,
  bytes: Uint8Array,
): Promise<{ companionId: Id<"companion">; slug: string }> {
  requireUser(ctx);
  const parsed = SaveDraft.safeParse(readJson(bytes));
  if (parsed.success) return saveDraft(ctx, parsed.data);
  const wrong = parsed.error.issues.map(({ path, message }) => [
    path.filter((step) => step !== "definition").join("."),
    message,
  ]);
  throw new AppError("invalid", "companion.draft_invalid", "Some fields cannot be kept so.", {
    details: Object.fromEntries(wrong.slice(0, 20)),
  });
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new AppError("invalid", "input.not_json", "The body is not JSON.", { cause });
  }
}
