import { type Choice, choicesOf } from "@/components/chat/new/choices";
import { listCompanions } from "@/lib/companion";
import type { Context } from "@/lib/context";

const PAGES = [1, 2, 3];

/** Whom one can talk with: those talked with lately, one's own, then what others like. */
export async function companionChoices(ctx: Context): Promise<Choice[]> {
  const found = await Promise.all([
    listCompanions(ctx, { tab: "recent" }),
    listCompanions(ctx, { tab: "yours" }),
    ...PAGES.map((page) => listCompanions(ctx, { tab: "for-you", page })),
  ]);
  const choices = found.flatMap(({ items }) => choicesOf(items));
  return [...new Map(choices.map((choice) => [choice.companionId, choice])).values()];
}
