"use server";

import { defineAction } from "@/lib/web/action";
import { registry } from "@/lib/wiring";
import { NoticeSignature } from "./contract";
import { noticeSignature } from "./notice-signature";
import { closeAlarm } from "./operation/close-alarm";
import {
  CloseAlarm,
  DecideAside,
  ProposeAside,
  ReplayDelivery,
  SendAgain,
  TryAgain,
} from "./operation/contract";
import { approveAside, proposeAside, rejectAside, withdrawAside } from "./operation/set-aside";
import { replayDelivery, sendAgain, tryAgain } from "./operation/try-again";

export const noticeSignatureAction = defineAction(NoticeSignature, noticeSignature, {
  limit: "signature",
});

export const tryAgainAction = defineAction(TryAgain, tryAgain);
export const proposeAsideAction = defineAction(ProposeAside, proposeAside);
export const approveAsideAction = defineAction(DecideAside, approveAside);
export const rejectAsideAction = defineAction(DecideAside, rejectAside);
export const withdrawAsideAction = defineAction(DecideAside, withdrawAside);
export const sendAgainAction = defineAction(SendAgain, (ctx, wish) =>
  sendAgain(ctx, registry, wish),
);
export const replayDeliveryAction = defineAction(ReplayDelivery, replayDelivery);
export const closeAlarmAction = defineAction(CloseAlarm, closeAlarm);
