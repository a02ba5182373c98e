import { reasonText } from "@/components/reasons";
import type { MessageNode } from "@/lib/chat/contract";

/** What a reader should know of a reply that did not end as it should, or null. */
export function stateWords(message: MessageNode): string | null {
  const why = message.reason ? ` ${reasonText({ reason: message.reason })}` : "";
  switch (message.state) {
    case "interrupted":
      return message.text === ""
        ? `The reply was interrupted before its first word. Nothing was charged.${why}`
        : `The reply was interrupted. You paid for what arrived.${why}`;
    case "stopped":
      return message.text === ""
        ? "You stopped it before the first word. Nothing was charged."
        : "You stopped it here. You paid for what arrived.";
    case "failed":
      return `The model did not answer. Nothing was charged.${why}`;
    case "blocked":
      return message.reason
        ? reasonText({ reason: message.reason, code: "blocked" })
        : "This reply was stopped by moderation.";
    default:
      return null;
  }
}
