import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";

/** Memories are for their person and for the system's work on their behalf. Throws forbidden. */
export function requireOwn({ actor }: Context, userId: Id<"user">): void {
  if (actor.kind === "system") return;
  if (actor.kind === "user" && actor.userId === userId) return;
  throw new AppError("forbidden", "memory.not_yours", "These memories are somebody else's.");
}
