import type { MessageNode } from "@/lib/chat/contract";

/** What a reader should know of a reply that did not end as it should, or null. */
export function stateWords({ state, text }: Pick<MessageNode, "state" | "text">): string | null {
  switch (state) {
    case "interrupted":
      return text === ""
        ? "The reply was interrupted before its first word. Nothing was charged."
        : "The reply was interrupted. You paid for what arrived.";
    case "stopped":
      return text === ""
        ? "You stopped it before the first word. Nothing was charged."
        : "You stopped it here. You paid for what arrived.";
    case "failed":
      return "The model did not answer. Nothing was charged.";
    case "blocked":
      return "This reply was stopped by moderation.";
    default:
      return null;
  }
}
