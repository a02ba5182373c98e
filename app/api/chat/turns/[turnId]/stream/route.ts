import { z } from "zod";
import { followTurn } from "@/lib/chat";
import { FollowTurn } from "@/lib/chat/contract";
import { turnHub } from "@/lib/web/live";
import { defineStream } from "@/lib/web/stream";
import { turnEvents } from "@/lib/web/turn-events";

export const GET = defineStream(
  {
    method: "GET",
    path: "/api/chat/turns/{turnId}/stream",
    summary:
      "Follow a turn of one's own from a place in its reply on, at any time and from any browser: before, during and after its end.",
    access: "user",
    input: FollowTurn,
    output: z.string(),
    finishes: true,
    limit: "live",
  },
  async (ctx, { lastEventId, ...input }, signal) => {
    const after = Math.max(input.after, lastEventId ?? 0);
    return turnEvents(await followTurn(ctx, turnHub(), { ...input, after }, signal));
  },
);
