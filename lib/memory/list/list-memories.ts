import { type Context, requireUser } from "@/lib/context";
import { allowedMemory } from "../allowed-memory";
import type { MemoryBudget, MemoryList } from "../contract";
import { countFacts, factsOf } from "../repository";
import { viewMemories } from "./view";

/** Everything that is remembered of whoever asks, the pinned and newest first, whatever their plan. */
export async function listMemories(ctx: Context): Promise<MemoryList> {
  const { userId } = requireUser(ctx);
  const [rows, budget] = await Promise.all([factsOf(ctx.db, userId), readBudget(ctx)]);
  return { memories: viewMemories(rows), budget };
}

/** How much room there is, and whether memories are used now. */
export async function readBudget(ctx: Context): Promise<MemoryBudget> {
  const { userId } = requireUser(ctx);
  const [counted, { active, limit }] = await Promise.all([
    countFacts(ctx.db, userId),
    allowedMemory(ctx.db, userId, ctx.now()),
  ]);
  return { ...counted, limit, active };
}
