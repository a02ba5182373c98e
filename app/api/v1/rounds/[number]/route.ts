import { z } from "zod";
import { readRound } from "@/lib/bounty";
import { RoundView } from "@/lib/bounty/contract";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/v1/rounds/{number}",
    summary: "One round by its number.",
    access: "anyone",
    input: z.object({ number: z.coerce.number().int().min(1).max(1_000_000_000) }),
    output: RoundView,
  },
  (ctx, { number }) => readRound(ctx, number),
);
