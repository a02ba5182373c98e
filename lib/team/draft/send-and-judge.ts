import { judgeQueue } from "@/lib/bounty";
import { asSystem, type Context } from "@/lib/context";
import type { SendDraft } from "../contract";
import { sendDraft } from "./send-draft";

/** Sends a draft and starts its judging, which nobody waits for: the arena shows the answer come. */
export async function sendAndJudge(
  ctx: Context,
  input: SendDraft,
): Promise<{ attemptId: string; support: boolean }> {
  const { attempt, support } = await sendDraft(ctx, input);
  judgeQueue(asSystem(ctx, "bounty.judge"), attempt.roundId).catch((error: unknown) =>
    ctx.log.error({ err: error, name: "bounty.judge" }, "background work failed"),
  );
  return { attemptId: attempt.id, support };
}
