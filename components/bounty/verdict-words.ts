import type { VerdictLook } from "@/components/motif/verdict-icon";
import { reasonText } from "@/components/reasons";
import type { AttemptView } from "@/lib/bounty/contract";

export type VerdictWords = { look: VerdictLook; word: string; text: string };

type Judged = Pick<AttemptView, "state" | "explanation" | "toolCalled" | "voidReason" | "answer">;

/** The verdict of an attempt in a word and a sentence, as told to its player or to others. */
export function verdictWords(attempt: Judged, own = false): VerdictWords {
  switch (attempt.state) {
    case "queued":
      return { look: "weighing", word: "Waiting", text: "Held, not charged yet" };
    case "judging":
      return { look: "weighing", word: "Weighing", text: "No verdict yet" };
    case "rejected":
      return { look: "refused", word: "Refused", text: attempt.explanation ?? "" };
    case "won":
      return { look: "released", word: "Released", text: attempt.explanation ?? "" };
    case "voided":
      return {
        look: "not-judged",
        word: "Not judged",
        text: voidWords(attempt, own),
      };
  }
}

function voidWords({ voidReason }: Judged, own: boolean): string {
  const text = reasonText({ reason: voidReason ?? "guardian.unknown" });
  return own ? text : text.replace("Your fee", "The fee");
}

/** Which tool the guardian called, for the receipt. */
export function callWords(attempt: Judged): string {
  if (attempt.state === "won") return "approveTransfer was called once. The pool was paid out.";
  if (attempt.state === "voided") return "No verdict was reached. The fee came back.";
  if (attempt.state !== "rejected") return "The fee is held, not charged.";
  return attempt.toolCalled === false
    ? "No tool was called, which counts as a refusal. Nothing was paid out."
    : "rejectTransfer was called once. Nothing was paid out.";
}
