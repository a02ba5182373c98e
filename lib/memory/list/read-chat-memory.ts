import { type Context, requireUser } from "@/lib/context";
import type { ChatMemoryView, MemoryPlace } from "../contract";
import { factsShownIn, ofOtherChats } from "../repository";
import { chatSetting, usualSetting } from "../setting/repository";
import { readSummary } from "../summary/read-summary";
import { readBudget } from "./list-memories";
import { usedInLatest } from "./repository";
import { viewMemory } from "./view";

const SHOWN = 20;

/** The margin column of a chat: what its latest reply was written with, and what else may be used. */
export async function readChatMemory(
  ctx: Context,
  where: Omit<MemoryPlace, "userId">,
): Promise<ChatMemoryView> {
  const { userId } = requireUser(ctx);
  const place = { ...where, userId };
  const [facts, usedIds, setting, summary, budget, elsewhere] = await Promise.all([
    factsShownIn(ctx.db, place),
    usedInLatest(ctx.db, place),
    chatSetting(ctx.db, place),
    readSummary(ctx.db, place),
    readBudget(ctx),
    ofOtherChats(ctx.db, place),
  ]);
  const { remembers, scope } = setting ?? usualSetting;
  const used = facts.filter(({ id }) => usedIds.has(id));
  const others = facts.filter(({ id }) => !usedIds.has(id));
  return {
    used: used.map((row) => viewMemory(row)),
    others: others.slice(0, SHOWN).map((row) => viewMemory(row)),
    total: facts.length,
    elsewhere: elsewhere.length,
    setting: { remembers, scope },
    summary,
    budget,
  };
}
