import { z } from "zod";
import { judgeQueue, payAttempt, streamAttempt } from "@/lib/bounty";
import { PayAttempt } from "@/lib/bounty/contract";
import { asSystem } from "@/lib/context";
import { inBackground } from "@/lib/web/background";
import { roundHub } from "@/lib/web/live";
import { senderEvents } from "@/lib/web/round-events";
import { defineStream } from "@/lib/web/stream";

export const POST = defineStream(
  {
    method: "POST",
    path: "/api/bounty/attempts",
    summary:
      "Pay for a message with a held price and stream the guardian's answer. A `help` event comes first where the sender should be shown whom to turn to in a crisis.",
    access: "user",
    input: PayAttempt,
    output: z.string(),
    finishes: true,
    limit: "pay",
  },
  async (ctx, input, signal) => {
    const { attempt, support } = await payAttempt(ctx, input);
    inBackground(ctx, "bounty.judge", judgeQueue(asSystem(ctx, "bounty.judge"), attempt.roundId));
    const answer = streamAttempt(ctx, roundHub(), attempt.id, signal);
    return senderEvents(answer, support ? { country: ctx.origin.country || null } : null);
  },
);
