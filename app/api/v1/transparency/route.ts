import { z } from "zod";
import { readReport } from "@/lib/transparency";
import { TransparencyReport } from "@/lib/transparency/contract";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/v1/transparency",
    summary: "Refunds, voided attempts, disputes, exclusions, uptime, prizes and house wallets.",
    access: "anyone",
    input: z.object({}),
    output: TransparencyReport,
  },
  (ctx) => readReport(ctx),
);
