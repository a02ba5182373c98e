import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { settingFault } from "@/lib/settings";
import type { HeistTerms } from "../contract";
import { readTerms } from "../read-terms";
import { type TermName, termNames, termSettings } from "./contract";
import * as drafts from "./repository";

/**
 * Keeps terms as a draft that can be looked at on heists that have been, and published. Nothing
 * changes yet.
 * @throws invalid `heist.bad_terms`, whose details name each value that is no such number and why
 */
export async function rehearseTerms(
  ctx: Context,
  terms: HeistTerms,
): Promise<{ draftId: Id<"heistDraft"> }> {
  const { userId } = requirePermission(ctx, "admin:system");
  const faults = faultsOf(terms);
  if (Object.keys(faults).length > 0)
    throw new AppError("invalid", "heist.bad_terms", "These are no such numbers.", {
      details: faults,
    });
  const at = ctx.now();
  const draftId = newId("heistDraft", at);
  const { terms: base } = await readTerms(ctx.db);
  const rehearsed = { rehearsedBy: userId, rehearsedAt: at, publishedAt: null };
  await drafts.insertDraft(ctx.db, { id: draftId, base, terms, ...rehearsed });
  return { draftId };
}

function faultsOf(terms: HeistTerms): Partial<Record<TermName, string>> {
  return Object.fromEntries(
    termNames.flatMap((name) => {
      const fault = settingFault(termSettings[name], terms[name]);
      return fault === null ? [] : [[name, fault]];
    }),
  );
}
