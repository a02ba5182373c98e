import { z } from "zod";
import { readMyPlace } from "@/lib/season";
import { MyPlaceView } from "@/lib/season/contract";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/leaderboard/me",
    summary: "Where I stand this month (UTC), and who stands next to me.",
    access: "user",
    input: z.object({}),
    output: MyPlaceView,
  },
  async (ctx) => MyPlaceView.parse(await readMyPlace(ctx)),
);
