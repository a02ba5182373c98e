import { type Context, requireSystem } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { openSigner } from "@/lib/signing";
import { findVectors } from "@/lib/vector";
import { factsLeft, purgeById, sealPurge } from "./repository";
import { bodyOf } from "./view";

/**
 * Looks up again that nothing of a purge is left, as memory, as history or as vector, and signs its
 * receipt. Harmless to repeat. Throws where something is left, so that the job shows as failing.
 */
export async function checkPurge(ctx: Context, id: Id<"purge">): Promise<void> {
  requireSystem(ctx);
  const row = await purgeById(ctx.db, id);
  if (!row || row.checkedAt) return;
  const facts = await factsLeft(ctx.db, row.memoryIds);
  const vectors = await findVectors(ctx.db, row.spaces, row.memoryIds);
  invariant(facts.length + vectors.length === 0, "what was purged is gone");
  const { key, signature } = (await openSigner(ctx)).sign("purge", bodyOf(row));
  await sealPurge(ctx.db, id, { key, signature, checkedAt: ctx.now() });
}
