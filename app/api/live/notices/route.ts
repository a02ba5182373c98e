import { z } from "zod";
import { followNotices } from "@/lib/notice";
import { noticeHub } from "@/lib/web/live";
import { stateEvents } from "@/lib/web/state-events";
import { defineStream } from "@/lib/web/stream";

/** Then the browser opens it anew and shows who it is again: a session that was ended hears no more. */
const SECONDS = 300;

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
  async (ctx, _, signal) => {
    const until = AbortSignal.any([signal, AbortSignal.timeout(SECONDS * 1_000)]);
    return stateEvents(followNotices(ctx, noticeHub(), until));
  },
);
