import { z } from "zod";
import { sendPractice } from "@/lib/practice";
import { type PracticeEvent, SendPractice } from "@/lib/practice/contract";
import { inBackground } from "@/lib/web/background";
import type { ServerEvent } from "@/lib/web/event-body";
import { defineStream } from "@/lib/web/stream";

export const POST = defineStream(
  {
    method: "POST",
    path: "/api/practice/attempts",
    summary: "Send a message to a training or retired guardian, free, and stream its answer.",
    access: "user",
    input: SendPractice,
    output: z.string(),
    finishes: true,
    limit: "practice",
  },
  async (ctx, input) => {
    const { events, judging } = await sendPractice(ctx, input);
    inBackground(ctx, "practice.judge", judging);
    return serverEvents(events);
  },
);

async function* serverEvents(events: AsyncIterable<PracticeEvent>): AsyncGenerator<ServerEvent> {
  for await (const event of events) yield { data: event };
}
