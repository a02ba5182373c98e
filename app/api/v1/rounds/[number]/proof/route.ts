import { z } from "zod";
import { readProof } from "@/lib/bounty";
import { SignedCheckpoint } from "@/lib/proof/checkpoint";
import { Receipt } from "@/lib/proof/export";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/v1/rounds/{number}/proof",
    summary:
      "The newest signed checkpoint of a round's chain (head, size, root), and its newest heads on the blockchain.",
    access: "anyone",
    input: z.object({ number: z.coerce.number().int().min(1).max(1_000_000_000) }),
    output: z.object({ checkpoint: SignedCheckpoint, anchors: Receipt.shape.anchors }),
  },
  (ctx, { number }) => readProof(ctx, number),
);
