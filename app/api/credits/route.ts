import { z } from "zod";
import { readCreditBalance } from "@/lib/credit";
import { CreditBalance } from "@/lib/credit/contract";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/credits",
    summary: "What you can spend now, by bucket, in micro-credits.",
    access: "user",
    input: z.object({}),
    output: CreditBalance,
  },
  readCreditBalance,
);
