import { z } from "zod";
import { exportCard } from "@/lib/companion";
import { ExportCard } from "@/lib/companion/studio/contract";
import { defineFile } from "@/lib/web/file";

export const GET = defineFile(
  {
    method: "GET",
    path: "/api/companions/{slug}/card",
    summary: "A companion of the caller's own, or of the house, as a character card.",
    access: "user",
    input: ExportCard,
    output: z.unknown(),
    file: "application/octet-stream",
    limit: "export",
  },
  exportCard,
);
