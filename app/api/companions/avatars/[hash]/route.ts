import { z } from "zod";
import { readPicture } from "@/lib/companion";
import { defineFile } from "@/lib/web/file";

export const GET = defineFile(
  {
    method: "GET",
    path: "/api/companions/avatars/{hash}",
    summary: "A companion's picture, by the hash of its bytes.",
    access: "anyone",
    input: z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.unknown(),
    file: "image/png",
  },
  readPicture,
);
