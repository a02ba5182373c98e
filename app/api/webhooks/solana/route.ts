import { receiveDelivery } from "@/lib/onchain";
import { defineWebhook } from "@/lib/web/webhook";

export const POST = defineWebhook(
  { path: "/api/webhooks/solana", header: "authorization" },
  receiveDelivery,
);
