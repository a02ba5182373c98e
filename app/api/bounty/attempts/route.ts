import { z } from "zod";
import { judgeQueue, payAttempt, streamAttempt } from "@/lib/bounty";
import { PayAttempt } from "@/lib/bounty/contract";
import { asSystem } from "@/lib/context";
import { inBackground } from "@/lib/web/background";
import { roundHub } from "@/lib/web/live";
import { roundEvents } from "@/lib/web/round-events";
import { defineStream } from "@/lib/web/stream";

export const POST = defineStream(
  {
    method: "POST",
    path: "/api/bounty/attempts",
    summary: "Pay for a message with a held price and stream the guardian's answer.",
    access: "user",
    input: PayAttempt,
    output: z.string(),
    finishes: true,
    limit: "pay",
  },
  async (ctx, input, signal) => {
    const { attempt } = await payAttempt(ctx, input);
    inBackground(ctx, "bounty.judge", judgeQueue(asSystem(ctx, "bounty.judge"), attempt.roundId));
    return roundEvents(streamAttempt(ctx, roundHub(), attempt.id, signal));
  },
);
