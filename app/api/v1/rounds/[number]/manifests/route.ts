import { z } from "zod";
import { readManifests } from "@/lib/bounty";
import { SignedManifest } from "@/lib/proof/manifest";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/v1/rounds/{number}/manifests",
    summary: "Every version of a round's manifest, signed, the newest last.",
    access: "anyone",
    input: z.object({ number: z.coerce.number().int().min(1).max(1_000_000_000) }),
    output: z.object({
      items: z.array(
        z.object({ hash: z.string(), reason: z.string().nullable(), signed: SignedManifest }),
      ),
    }),
  },
  async (ctx, { number }) => ({ items: await readManifests(ctx, number) }),
);
