import { z } from "zod";
import { readAttempt } from "@/lib/bounty";
import { AttemptMind, AttemptView, ReadAttempt, RoundView } from "@/lib/bounty/contract";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/v1/attempts/{attemptId}",
    summary: "One attempt with the round it belongs to and what its guardian was shown.",
    access: "anyone",
    input: ReadAttempt,
    output: z.object({ attempt: AttemptView, round: RoundView, mind: AttemptMind }),
  },
  (ctx, { attemptId }) => readAttempt(ctx, attemptId),
);
