import { z } from "zod";
import { sendTurn } from "@/lib/chat";
import { StartTurn } from "@/lib/chat/contract";
import { inBackground } from "@/lib/web/background";
import { turnHub } from "@/lib/web/live";
import { defineStream } from "@/lib/web/stream";
import { turnEvents } from "@/lib/web/turn-events";

export const POST = defineStream(
  {
    method: "POST",
    path: "/api/chat/turns",
    summary:
      "Say something to a companion, or ask for another reply, and stream it. The same request key again gives the same turn. Reading on after a break: GET /api/chat/turns/{turnId}/stream.",
    access: "user",
    input: StartTurn,
    output: z.string(),
    finishes: true,
    limit: "chat",
  },
  async (ctx, input, signal) => {
    const { events, running } = await sendTurn(ctx, turnHub(), input, signal);
    inBackground(ctx, "chat.turn", running);
    return turnEvents(events);
  },
);
