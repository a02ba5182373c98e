import { hintAfter } from "@/db/hint";
import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { CHANNEL } from "./channel";
import type { NoticeSignature } from "./contract";
import * as onchain from "./repository";

/** Somebody says that they have sent this. It is looked at; what it is, the chain alone says. */
export async function noticeSignature(ctx: Context, { signature }: NoticeSignature): Promise<void> {
  requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    const row = { signature, state: "noticed", foundBy: "person", noticedAt: ctx.now() } as const;
    await onchain.insertTransaction(tx, row);
    hintAfter(tx, CHANNEL, [signature]);
  });
}
