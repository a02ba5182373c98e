import { z } from "zod";
import { readAttempt } from "@/lib/bounty";
import { AttemptView, ReadAttempt, RoundView } from "@/lib/bounty/contract";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/v1/attempts/{attemptId}",
    summary: "One attempt with the round it belongs to.",
    access: "anyone",
    input: ReadAttempt,
    output: z.object({ attempt: AttemptView, round: RoundView }),
  },
  (ctx, { attemptId }) => readAttempt(ctx, attemptId),
);
