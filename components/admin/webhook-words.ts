import type { WebhookState } from "@/lib/billing/contract";

/** What became of an event, in words. */
export const webhookStateWords: Record<WebhookState, string> = {
  received: "Waits",
  handled: "Handled",
  ignored: "Not needed",
  failed: "Failed",
};
