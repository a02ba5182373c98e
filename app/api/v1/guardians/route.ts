import { z } from "zod";
import { listGuardians } from "@/lib/guardian";
import { GuardianView } from "@/lib/guardian/contract";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/v1/guardians",
    summary: "The guardians of the house and of players, easiest first.",
    access: "anyone",
    input: z.object({}),
    output: z.object({ items: z.array(GuardianView) }),
  },
  async (ctx) => ({ items: await listGuardians(ctx) }),
);
