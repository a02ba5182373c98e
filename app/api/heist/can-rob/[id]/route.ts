import { previewHeist } from "@/lib/heist";
import { CanRob, HeistPreview } from "@/lib/heist/contract";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/heist/can-rob/{id}",
    summary: "What robbing somebody would bring now, and what each rule says of it.",
    access: "user",
    input: CanRob,
    output: HeistPreview,
    limit: "heist_read",
  },
  previewHeist,
);
