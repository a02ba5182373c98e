import { z } from "zod";
import { followRound, roundExists } from "@/lib/bounty";
import { ReadRound } from "@/lib/bounty/contract";
import { roundHub } from "@/lib/web/live";
import { roundEvents } from "@/lib/web/round-events";
import { defineStream } from "@/lib/web/stream";

const input = ReadRound.extend({
  after: z.coerce.number().int().min(0).default(0),
  lastEventId: z.coerce.number().int().min(0).optional(),
});

export const GET = defineStream(
  {
    method: "GET",
    path: "/api/live/bounty/{roundId}",
    summary: "Everything that happens in a round after an event number, as server-sent events.",
    access: "anyone",
    input,
    output: z.string(),
    limit: "live",
  },
  async (ctx, { roundId, after, lastEventId }, signal) => {
    await roundExists(ctx, roundId); // A round that does not exist is an ordinary 404.
    return roundEvents(
      followRound(ctx, roundHub(), { roundId, after: lastEventId ?? after }, signal),
    );
  },
);
