import { readReceipt } from "@/lib/bounty";
import { ReadAttempt } from "@/lib/bounty/contract";
import { Receipt } from "@/lib/proof/export";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/v1/attempts/{attemptId}/receipt",
    summary: "An attempt's receipt: its links in the round's chain, with their inclusion proof.",
    access: "anyone",
    input: ReadAttempt,
    output: Receipt,
    limit: "export",
  },
  (ctx, { attemptId }) => readReceipt(ctx, attemptId),
);
