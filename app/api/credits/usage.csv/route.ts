import { z } from "zod";
import { downloadUsage } from "@/lib/credit";
import { ReadUsage } from "@/lib/credit/contract";
import { defineFile } from "@/lib/web/file";

export const GET = defineFile(
  {
    method: "GET",
    path: "/api/credits/usage.csv",
    summary: "What you spent by day, feature and model, as a table.",
    access: "user",
    input: ReadUsage,
    output: z.string(),
    file: "text/csv",
    limit: "export",
  },
  downloadUsage,
);
