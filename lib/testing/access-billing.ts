import { newId } from "@/lib/core/id";
import type { AccessTable } from "./access-auth";
import { noon } from "./given-people";

const buyer = { name: "Ada Lovelace", country: "DE" };
const portalId = "bps_test";
const reason = "the access test";

/** Who may run the actions of billing, and an input that gets as far as the question. */
export const billingActions: AccessTable = {
  "billing.startCheckoutAction": [
    "signed in",
    () => ({ item: { kind: "package", package: "starter" }, ...buyer }),
  ],
  "billing.saveBuyerAction": ["signed in", () => buyer],
  "billing.previewChangeAction": ["signed in", () => ({ tier: "vip" })],
  "billing.changeTierAction": ["signed in", () => ({ tier: "vip", shown: "1", asOf: 1 })],
  "billing.cancelSubscriptionAction": ["signed in", () => ({})],
  "billing.resumeSubscriptionAction": ["signed in", () => ({})],
  "billing.pauseSubscriptionAction": ["signed in", () => ({ months: 1 })],
  "billing.endPauseAction": ["signed in", () => ({ shown: "0" })],
  "billing.openPortalAction": ["signed in", () => ({})],
  "billing.payLateAction": ["signed in", () => ({})],
  "billing.refundPurchaseAction": [
    "admin:billing",
    () => ({ purchaseId: newId("purchase", noon), reason }),
  ],
  "billing.replayEventAction": ["admin:billing", () => ({ eventId: "evt_none", reason })],
  "billing.payStandInAction": [
    "signed in",
    () => ({ sessionId: "cs_test_none", card: "4242424242424242" }),
  ],
  "billing.replaceStandInCardAction": ["signed in", () => ({ portalId, card: "4242424242424242" })],
  "billing.turnStandInAction": [
    "signed in",
    () => ({ portalId, subject: "sub_none", turn: "renew" }),
  ],
};
