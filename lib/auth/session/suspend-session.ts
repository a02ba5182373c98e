import { z } from "zod";
import type { Db } from "@/db/client";
import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { type Id, isId } from "@/lib/core/id";
import { sessionSuspendedLetter } from "@/lib/email";
import { enqueue } from "@/lib/outbox";
import { sessionById } from "../repository";
import { tellOwner } from "../tell-owner";
import * as sessions from "./repository";

const TELL_SUSPENDED = "auth.tell_suspended";
const Payload = z.object({
  sessionId: z.string().refine((value): value is Id<"session"> => isId("session", value)),
});

/** Ends a session that two people seem to use, and has its owner told, once. */
export async function suspendSession(
  db: Db,
  { id }: sessions.SessionRow,
  endedBecause: NonNullable<sessions.SessionRow["endedBecause"]>,
  now: Date,
): Promise<void> {
  await transact(db, async (tx) => {
    if (await sessions.suspendSession(tx, id, { revokedAt: now, endedBecause }))
      await enqueue(tx, { task: TELL_SUSPENDED, payload: { sessionId: id } });
  });
}

/** Writes to the owner of a session that we have ended. */
export async function tellSuspended(ctx: Context, payload: unknown): Promise<void> {
  requireSystem(ctx);
  const { sessionId } = Payload.parse(payload);
  const session = await sessionById(ctx.db, sessionId);
  if (!session?.endedBecause) return;
  const letter = sessionSuspendedLetter(session.endedBecause);
  await transact(ctx.db, (tx) => tellOwner(tx, ctx, session.userId, letter));
}
