import { z } from "zod";
import { estimateTurn } from "@/lib/chat";
import { EstimateTurn } from "@/lib/chat/contract";
import { defineRoute } from "@/lib/web/route";

const micros = z.string().describe("Micro-credits.");

export const POST = defineRoute(
  {
    method: "POST",
    path: "/api/chat/turns/estimate",
    summary: "What a send would cost at most and usually, without sending it.",
    access: "user",
    input: EstimateTurn,
    output: z.object({
      worst: micros,
      typical: micros,
      inputTokens: z.number().int(),
      outputTokensMax: z.number().int(),
      speakers: z.array(z.string()),
      available: micros,
      enough: z.boolean(),
    }),
    limit: "read",
  },
  estimateTurn,
);
