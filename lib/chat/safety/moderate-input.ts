import { createHash } from "node:crypto";
import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { recordCase } from "@/lib/moderation";
import type { Moderation } from "@/lib/moderation/contract";
import type { ChatRow } from "../repository";
import { judge, lookAt } from "./judge-text";

/**
 * Looks at what a person says before anything is paid for it, and says whether help is to be
 * offered. `looking` is the same look, where it has begun already. A refusal leaves a case that an administrator may clear on appeal; of a temporary chat
 * it holds no words.
 * @throws blocked `moderation.<category>`, `chat.adult_off`: nothing is charged
 */
export async function moderateInput(
  ctx: Context,
  {
    chat,
    text,
    spicy,
    requestKey,
    looking,
  }: {
    chat: ChatRow;
    text: string;
    spicy: boolean;
    requestKey: string;
    looking?: Promise<Moderation> | undefined;
  },
): Promise<{ support: boolean }> {
  const { userId } = requireUser(ctx);
  const verdict = await (looking ?? lookAt(ctx, userId, text));
  const { refusal, support } = judge(text, verdict, spicy);
  if (refusal === null) return { support };
  if (refusal !== "chat.adult_off") {
    const words = createHash("sha256").update(text).digest("hex");
    await transact(ctx.db, (tx) =>
      recordCase(tx, ctx, {
        userId,
        place: "chat",
        subject: null,
        requestKey: `${requestKey}:${words}`,
        message: chat.temporaryUntil ? "" : text,
        verdict,
      }),
    );
  }
  throw new AppError("blocked", refusal, "This message is not taken. Nothing was charged.");
}
