import { z } from "zod";
import { importChat } from "@/lib/chat";
import { IMPORT_BYTES_MAX, ImportChat } from "@/lib/chat/transfer/contract";
import { defineRoute } from "@/lib/web/route";

export const POST = defineRoute(
  {
    method: "POST",
    path: "/api/chat/import",
    summary:
      "Make a chat of a conversation from ChatGPT's export, of a chat of SillyTavern, or of our own export.",
    access: "user",
    input: ImportChat,
    output: z.object({ chatId: z.string(), messages: z.number().int() }),
    bodyBytesMax: IMPORT_BYTES_MAX,
    limit: "export",
  },
  importChat,
);
