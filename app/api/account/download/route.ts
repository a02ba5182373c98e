import { z } from "zod";
import { downloadMyData } from "@/lib/account";
import { DownloadMyData } from "@/lib/account/contract";
import { defineFile } from "@/lib/web/file";

export const GET = defineFile(
  {
    method: "GET",
    path: "/api/account/download",
    summary:
      "All that is kept about the caller, as one ZIP file, for whoever has just asked for it.",
    access: "user",
    input: DownloadMyData,
    output: z.string(),
    file: "application/zip",
  },
  downloadMyData,
);
