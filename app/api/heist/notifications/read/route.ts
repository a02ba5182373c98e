import { markTold } from "@/lib/heist";
import { MarkedTold, MarkTold } from "@/lib/heist/told/contract";
import { defineRoute } from "@/lib/web/route";

export const POST = defineRoute(
  {
    method: "POST",
    path: "/api/heist/notifications/read",
    summary: "Mark what I was told of heists as read: these, or all.",
    access: "user",
    input: MarkTold,
    output: MarkedTold,
    limit: "heist_read",
  },
  markTold,
);
