import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { holdSettings, overrideSetting } from "@/lib/settings";
import { readTerms } from "../read-terms";
import { type PublishDraft, termNames, termSettings } from "./contract";
import { areSame } from "./read-rehearsal";
import * as drafts from "./repository";

/**
 * Puts terms into force that were rehearsed, at once and together. Each number stands in the audit
 * log with what it was. A rehearsal beside other terms than those in force now proves nothing.
 * @throws conflict `heist.not_rehearsed`, `heist.outdated`, `heist.published`, `heist.no_change`
 */
export async function publishDraft(ctx: Context, { draftId, reason }: PublishDraft): Promise<void> {
  requirePermission(ctx, "admin:system");
  await transact(ctx.db, async (tx) => {
    await holdSettings(tx);
    const draft = await drafts.lockDraft(tx, draftId);
    if (!draft) throw new AppError("conflict", "heist.not_rehearsed", "This was not rehearsed.");
    if (draft.publishedAt)
      throw new AppError("conflict", "heist.published", "This is in force already.");
    const { base, terms } = draft;
    if (!areSame(base, (await readTerms(tx)).terms))
      throw new AppError("conflict", "heist.outdated", "The terms have changed meanwhile.");
    const changed = termNames.filter((name) => terms[name] !== base[name]);
    if (changed.length === 0) throw new AppError("conflict", "heist.no_change", "Nothing differs.");
    for (const name of changed)
      await overrideSetting(tx, ctx, { key: termSettings[name], value: terms[name], reason });
    await recordAudit(tx, ctx, {
      action: "heist.publish_terms",
      subject: draftId,
      reason,
      details: { from: base, to: terms },
    });
    await drafts.markPublished(tx, draftId, ctx.now());
  });
}
