import { executeHeist } from "@/lib/heist";
import { ExecuteHeist, HeistResult } from "@/lib/heist/contract";
import { defineRoute } from "@/lib/web/route";

export const POST = defineRoute(
  {
    method: "POST",
    path: "/api/heist/execute",
    summary:
      "Rob somebody. Every attempt is recorded and answered with its status, also one that fails: a failure costs nothing, but for `failed_shield`, which costs the token. The same idempotency key again gives the first result.",
    access: "user",
    input: ExecuteHeist,
    output: HeistResult,
    limit: "heist",
  },
  executeHeist,
);
