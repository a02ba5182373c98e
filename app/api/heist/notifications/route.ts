import { readTold } from "@/lib/heist";
import { ReadTold, ToldPage } from "@/lib/heist/told/contract";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/heist/notifications",
    summary: "What I was told of heists, tokens and shields, the newest first.",
    access: "user",
    input: ReadTold,
    output: ToldPage,
    limit: "heist_read",
  },
  readTold,
);
