import { z } from "zod";
import { readAttempt, streamAttempt } from "@/lib/bounty";
import { ReadAttempt } from "@/lib/bounty/contract";
import { roundHub } from "@/lib/web/live";
import { roundEvents } from "@/lib/web/round-events";
import { defineStream } from "@/lib/web/stream";

export const GET = defineStream(
  {
    method: "GET",
    path: "/api/bounty/attempts/{attemptId}/stream",
    summary: "Follow one attempt until its outcome, from its beginning, at any time.",
    access: "anyone",
    input: ReadAttempt,
    output: z.string(),
    finishes: true,
    limit: "live",
  },
  async (ctx, { attemptId }, signal) => {
    await readAttempt(ctx, attemptId); // An attempt that does not exist is an ordinary 404.
    return roundEvents(streamAttempt(ctx, roundHub(), attemptId, signal));
  },
);
