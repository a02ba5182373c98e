import type { Id } from "@/lib/core/id";

/** A session just opened. `token` goes into the cookie and is stored nowhere. */
export type OpenedSession = {
  userId: Id<"user">;
  sessionId: Id<"session">;
  token: string;
  expiresAt: Date;
};
