import { readHistory } from "@/lib/heist";
import { HistoryPage, ReadHistory } from "@/lib/heist/contract";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/heist/history",
    summary: "My heists and those on me, the newest first.",
    access: "user",
    input: ReadHistory,
    output: HistoryPage,
    limit: "heist_read",
  },
  readHistory,
);
