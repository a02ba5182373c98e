import { z } from "zod";
import { cardFileMax, importCard } from "@/lib/companion";
import { defineUpload } from "@/lib/web/upload";

export const POST = defineUpload(
  {
    method: "POST",
    path: "/api/companions/cards",
    summary: "Makes a draft of a character card: PNG, JSON or CHARX, as the body.",
    access: "user",
    input: z.object({}),
    output: z.object({
      companionId: z.string(),
      slug: z.string(),
      spec: z.enum(["v1", "v2", "v3"]),
      pictureLost: z.boolean(),
      expressionsLost: z.number().int(),
    }),
    uploads: { maxBytes: cardFileMax },
    limit: "picture",
  },
  importCard,
);
