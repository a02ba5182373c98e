import { z } from "zod";
import { stopTurn } from "@/lib/chat";
import { TurnOnly } from "@/lib/chat/contract";
import { defineRoute } from "@/lib/web/route";

export const POST = defineRoute(
  {
    method: "POST",
    path: "/api/chat/turns/{turnId}/stop",
    summary: "End a reply that is being written, and its charging, from any browser.",
    access: "user",
    input: TurnOnly,
    output: z.object({ stopping: z.literal(true) }),
    limit: "write",
  },
  async (ctx, input) => {
    await stopTurn(ctx, input);
    return { stopping: true as const };
  },
);
