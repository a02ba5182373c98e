import { z } from "zod";
import { followNotices } from "@/lib/notice";
import { noticeHub } from "@/lib/web/live";
import { stateEvents } from "@/lib/web/state-events";
import { defineStream } from "@/lib/web/stream";

export const GET = defineStream(
  {
    method: "GET",
    path: "/api/live/notices",
    summary:
      "What the caller was told and has not read, whole at each change, as server-sent events.",
    access: "user",
    input: z.object({}),
    output: z.string(),
    limit: "live",
  },
  async (ctx, _, signal) => stateEvents(followNotices(ctx, noticeHub(), signal)),
);
