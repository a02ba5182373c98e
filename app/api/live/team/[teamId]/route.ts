import { z } from "zod";
import { followTeam, requireInTeam } from "@/lib/team";
import { OfTeam } from "@/lib/team/contract";
import { teamHub } from "@/lib/web/live";
import { defineStream } from "@/lib/web/stream";
import { teamEvents } from "@/lib/web/team-events";

export const GET = defineStream(
  {
    method: "GET",
    path: "/api/live/team/{teamId}",
    summary: "Says each time that something in one's team has changed, as server-sent events.",
    access: "user",
    input: OfTeam,
    output: z.string(),
    limit: "live",
  },
  async (ctx, { teamId }, signal) => {
    await requireInTeam(ctx, teamId);
    return teamEvents(followTeam(ctx, teamHub(), teamId, signal));
  },
);
