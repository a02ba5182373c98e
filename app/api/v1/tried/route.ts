import { checkDraft } from "@/lib/bounty";
import { CheckDraft } from "@/lib/bounty/contract";
import { TriedView } from "@/lib/bounty/tried/contract";
import { defineRoute } from "@/lib/web/route";

export const POST = defineRoute(
  {
    method: "POST",
    path: "/api/v1/tried",
    summary: "Which attempts of any round come nearest to a draft. Free; the draft is not kept.",
    access: "anyone",
    input: CheckDraft,
    output: TriedView,
    limit: "tried",
  },
  checkDraft,
);
