import { z } from "zod";
import { exportRound } from "@/lib/bounty";
import { ExportLine } from "@/lib/proof/export";
import { defineDownload } from "@/lib/web/download";

export const GET = defineDownload(
  {
    method: "GET",
    path: "/api/v1/rounds/{number}/export",
    summary: "Everything of a round that the verifier needs, as JSON lines.",
    access: "anyone",
    input: z.object({ number: z.coerce.number().int().min(1).max(1_000_000_000) }),
    output: ExportLine,
    limit: "export",
  },
  async (ctx, { number }) => ({
    fileName: `anubis-round-${number}.jsonl`,
    ...(await exportRound(ctx, number)),
  }),
);
