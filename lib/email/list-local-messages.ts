import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { env } from "@/lib/env";
import type { LocalMessage } from "./contract";
import * as messages from "./repository";
import { showsOutbox } from "./rules";

/**
 * What would have been sent, the newest first.
 * @throws not_found `email.no_outbox` unless this is a developer's own machine
 */
export async function listLocalMessages(ctx: Context): Promise<LocalMessage[]> {
  if (!showsOutbox(env()))
    throw new AppError("not_found", "email.no_outbox", "There is no such page.");
  const rows = await messages.localMessages(ctx.db);
  const files = await messages.attachmentSizes(
    ctx.db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, to, subject, text, createdAt }) => ({
    id,
    to,
    subject,
    text,
    attachments: files
      .filter(({ emailId }) => emailId === id)
      .map(({ name, size }) => ({ name, size })),
    at: createdAt.toISOString(),
  }));
}
