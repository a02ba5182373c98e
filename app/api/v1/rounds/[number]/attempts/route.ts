import { z } from "zod";
import { listAttempts, readRound } from "@/lib/bounty";
import { AttemptView } from "@/lib/bounty/contract";
import { cursorOf, PageRequest } from "@/lib/core/paging";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/v1/rounds/{number}/attempts",
    summary: "Attempts of a round, newest first.",
    access: "anyone",
    input: PageRequest.extend({
      number: z.coerce.number().int().min(1).max(1_000_000_000),
      after: cursorOf(/^att_[0-9a-f]{32}$/),
    }),
    output: z.object({ items: z.array(AttemptView), next: z.string().nullable() }),
  },
  async (ctx, { number, ...page }) => {
    const round = await readRound(ctx, number);
    return listAttempts(ctx, { roundId: round.id }, page);
  },
);
