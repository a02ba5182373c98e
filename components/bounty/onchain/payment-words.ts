import { reasonText } from "@/components/reasons";
import type { TagTone } from "@/components/ui/tag";
import type { OwnPayment } from "@/lib/bounty/contract";

/** Where a payment from a wallet is, as a word and a sentence. */
export function paymentWords({ state, reason }: Pick<OwnPayment, "state" | "reason">): {
  word: string;
  tone: TagTone;
  line: string;
} {
  const why = reason ? `${reasonText({ reason })} ` : "";
  if (state === "taken")
    return { word: "in escrow", tone: "info", line: "It waits for its verdict." };
  if (state === "judged")
    return { word: "judged", tone: "neutral", line: "The program has split it." };
  if (state === "returning")
    return { word: "going back", tone: "info", line: `${why}It is being returned.` };
  return { word: "came back", tone: "success", line: `${why}It went back to your wallet.` };
}
