import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { leavesAt } from "@/lib/core/quiet-hours";
import type { Attachment, Letter, OptionalKind } from "../contract";
import { writeEmail } from "../write-email";
import { wishesOf } from "./set-letters";

/**
 * Writes a letter that its reader may not want: nothing where they have said so, and after their
 * quiet hours where it falls into them. A step.
 * @throws unavailable `email.not_configured`
 */
export async function writeOptional(
  tx: Tx,
  ctx: Context,
  reader: { userId: Id<"user">; address: string; kind: OptionalKind },
  letter: Letter,
  attachments: readonly Attachment[] = [],
): Promise<void> {
  const { off, quiet } = await wishesOf(tx, reader.userId);
  if (off.includes(reader.kind)) return;
  const runAt = leavesAt(quiet, ctx.now());
  await writeEmail(tx, ctx, reader, letter, { attachments, ...(runAt && { runAt }) });
}
