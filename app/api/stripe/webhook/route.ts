import { receiveEvent } from "@/lib/billing";
import { defineWebhook } from "@/lib/web/webhook";

export const POST = defineWebhook(
  { path: "/api/stripe/webhook", header: "stripe-signature" },
  receiveEvent,
);
