import { z } from "zod";
import { pictureBytesMax, storePicture } from "@/lib/companion";
import { defineUpload } from "@/lib/web/upload";

export const POST = defineUpload(
  {
    method: "POST",
    path: "/api/companions/avatars",
    summary: "Keeps a PNG for a companion of the caller's, and names it by its hash.",
    access: "user",
    input: z.object({}),
    output: z.object({ hash: z.string() }),
    uploads: { maxBytes: pictureBytesMax },
    limit: "picture",
  },
  storePicture,
);
