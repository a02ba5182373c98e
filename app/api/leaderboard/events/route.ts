import { z } from "zod";
import { cursorOf, PageRequest } from "@/lib/core/paging";
import { readPointEvents } from "@/lib/season";
import { PointEventView, SeasonName } from "@/lib/season/contract";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/leaderboard/events",
    summary:
      "Every change of my points in a month (UTC), newest first: they add up to what I have.",
    access: "user",
    input: PageRequest.extend({
      season: SeasonName.optional(),
      after: cursorOf(/^\d{1,18}$/),
    }),
    output: z.object({ items: z.array(PointEventView), next: z.string().nullable() }),
  },
  (ctx, { season, limit, after }) =>
    readPointEvents(ctx, { season, limit, ...(after ? { after } : {}) }),
);
