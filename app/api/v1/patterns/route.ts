import { z } from "zod";
import { listPatterns } from "@/lib/bounty";
import { PatternView } from "@/lib/bounty/pattern/contract";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/v1/patterns",
    summary: "Each technique with its record over all judged attempts, and up to five examples.",
    access: "anyone",
    input: z.object({}),
    output: z.object({ patterns: z.array(PatternView) }),
  },
  async (ctx) => ({ patterns: await listPatterns(ctx) }),
);
