import { z } from "zod";
import { exportChat } from "@/lib/chat";
import { ExportChat } from "@/lib/chat/transfer/contract";
import { defineFile } from "@/lib/web/file";

export const GET = defineFile(
  {
    method: "GET",
    path: "/api/chat/chats/{chatId}/export",
    summary: "A chat of one's own as Markdown, PDF or JSON; the JSON can be imported again.",
    access: "user",
    input: ExportChat,
    output: z.string(),
    file: "application/octet-stream",
    limit: "export",
  },
  exportChat,
);
