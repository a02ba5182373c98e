import { z } from "zod";
import { cursorOf, PageRequest } from "@/lib/core/paging";
import { boardCursor, readBoard } from "@/lib/season";
import { BoardEntry, SeasonName } from "@/lib/season/contract";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/v1/leaderboard",
    summary: "People by their points of a month (UTC); those of past months are final.",
    access: "anyone",
    input: PageRequest.extend({
      board: z.enum(["everyone", "peaceful"]).default("everyone"),
      season: SeasonName.optional(),
      after: cursorOf(boardCursor),
    }),
    output: z.object({
      season: z.string(),
      board: z.enum(["everyone", "peaceful"]),
      final: z.boolean(),
      items: z.array(BoardEntry),
      next: z.string().nullable(),
    }),
  },
  async (ctx, { board, season, limit, after }) => {
    const page = after ? { limit, after } : { limit };
    const found = await readBoard(ctx, { board, season }, page);
    const items = found.items.map(({ place, handle, points, league }) => ({
      place,
      handle,
      points,
      league,
    }));
    return { ...found, items };
  },
);
