import { z } from "zod";
import { publishedKeys } from "@/lib/signing";
import { PublishedKey } from "@/lib/signing/contract";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/v1/keys",
    summary: "Public keys that this deployment signs with, and has signed with.",
    access: "anyone",
    input: z.object({}),
    output: z.object({ items: z.array(PublishedKey) }),
  },
  async (ctx) => ({ items: await publishedKeys(ctx) }),
);
