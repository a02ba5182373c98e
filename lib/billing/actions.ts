"use server";

import { z } from "zod";
import { defineAction } from "@/lib/web/action";
import { defineFormAction } from "@/lib/web/form-action";
import { saveBuyer } from "./checkout/save-buyer";
import { startCheckout } from "./checkout/start-checkout";
import {
  ChangeTier,
  EndPause,
  PauseSubscription,
  PreviewChange,
  RefundPurchase,
  ReplayEvent,
  SaveBuyer,
  StartCheckout,
} from "./contract";
import { refundPurchase } from "./refund-purchase";
import { payStandIn } from "./stand-in/checkout";
import { PayStandIn, StandInCard, TurnStandIn } from "./stand-in/contract";
import { replaceCard, turnStandIn } from "./stand-in/portal";
import { changeTier } from "./subscription/change-tier";
import { cancelSubscription, resumeSubscription } from "./subscription/end-at-period";
import { openPortal } from "./subscription/open-portal";
import { endPause, pauseSubscription } from "./subscription/pause";
import { payLate } from "./subscription/pay-late";
import { previewChange } from "./subscription/preview-change";
import { replayEvent } from "./webhook/replay-event";

const Nothing = z.object({}).default({});

export const startCheckoutAction = defineAction(StartCheckout, startCheckout);
export const saveBuyerAction = defineAction(SaveBuyer, saveBuyer);
export const previewChangeAction = defineAction(PreviewChange, previewChange);
export const changeTierAction = defineAction(ChangeTier, changeTier);
export const cancelSubscriptionAction = defineAction(Nothing, cancelSubscription);
export const resumeSubscriptionAction = defineAction(Nothing, resumeSubscription);
export const pauseSubscriptionAction = defineAction(PauseSubscription, pauseSubscription);
export const endPauseAction = defineAction(EndPause, endPause);
export const openPortalAction = defineAction(Nothing, openPortal);
export const payLateAction = defineAction(Nothing, payLate);
export const refundPurchaseAction = defineAction(RefundPurchase, refundPurchase);
export const replayEventAction = defineAction(ReplayEvent, replayEvent);
export const payStandInAction = defineFormAction(PayStandIn, payStandIn, {
  goTo: (paid) => (paid.outcome === "paid" ? paid.to : null),
});
export const replaceStandInCardAction = defineFormAction(StandInCard, replaceCard);
export const turnStandInAction = defineFormAction(TurnStandIn, turnStandIn);
