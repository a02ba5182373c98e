import { z } from "zod";
import { readMine } from "@/lib/heist";
import { TokenView } from "@/lib/heist/contract";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/heist/tokens",
    summary: "What I have for heists, when my pause ends, and until when I am protected.",
    access: "user",
    input: z.object({}),
    output: TokenView,
    limit: "heist_read",
  },
  readMine,
);
