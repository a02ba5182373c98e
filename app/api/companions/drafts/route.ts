import { z } from "zod";
import { draftBytesMax, saveDraftText } from "@/lib/companion";
import { defineUpload } from "@/lib/web/upload";

export const POST = defineUpload(
  {
    method: "POST",
    path: "/api/companions/drafts",
    summary: "Keeps what the caller writes of a companion, as JSON.",
    access: "user",
    input: z.object({}),
    output: z.object({ companionId: z.string(), slug: z.string() }),
    uploads: { maxBytes: draftBytesMax },
    limit: "write",
  },
  saveDraftText,
);
