import { z } from "zod";
import { listRounds } from "@/lib/bounty";
import { RoundView } from "@/lib/bounty/contract";
import { cursorOf, PageRequest } from "@/lib/core/paging";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/v1/rounds",
    summary: "Rounds, newest first.",
    access: "anyone",
    input: PageRequest.extend({ after: cursorOf(/^\d{1,9}$/) }),
    output: z.object({ items: z.array(RoundView), next: z.string().nullable() }),
  },
  listRounds,
);
