import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { permits } from "@/lib/core/permission";
import { type MailChoice, noticeKinds, type SetMailed } from "./contract";
import * as notices from "./repository";
import { noticeWords } from "./words";

/** Says of which kinds the caller wants letters as well. Of none, unless they say so. */
export async function setMailed(ctx: Context, { kinds }: SetMailed): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, (tx) => notices.putMailedKinds(tx, userId, [...new Set(kinds)]));
}

export async function readMailChoices(ctx: Context): Promise<MailChoice[]> {
  const { userId, role, granted } = requireUser(ctx);
  const mailed = await notices.mailedKinds(ctx.db, userId);
  return noticeKinds.flatMap((kind) => {
    const { group, label, needs } = noticeWords[kind];
    if (needs && !permits(role, granted, needs)) return [];
    return [{ kind, group, label, mailed: mailed.includes(kind) }];
  });
}
