"use server";

import { defineAction } from "@/lib/web/action";
import {
  approveAdjustment,
  rejectAdjustment,
  withdrawAdjustment,
} from "./adjustment/decide-adjustment";
import { proposeAdjustment } from "./adjustment/propose-adjustment";
import { keepCap, setCap } from "./change-caps";
import { changeTimeZone } from "./change-time-zone";
import { ChangeTimeZone, DecideAdjustment, KeepCap, ProposeAdjustment, SetCap } from "./contract";

export const changeTimeZoneAction = defineAction(ChangeTimeZone, changeTimeZone);
export const setCapAction = defineAction(SetCap, setCap);
export const keepCapAction = defineAction(KeepCap, keepCap);
export const proposeAdjustmentAction = defineAction(ProposeAdjustment, proposeAdjustment);
export const approveAdjustmentAction = defineAction(DecideAdjustment, approveAdjustment);
export const rejectAdjustmentAction = defineAction(DecideAdjustment, rejectAdjustment);
export const withdrawAdjustmentAction = defineAction(DecideAdjustment, withdrawAdjustment);
