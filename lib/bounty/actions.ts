"use server";

import { defineAction } from "@/lib/web/action";
import { ChangeRound, RefundAttempt, RequestQuote, ScheduleRound } from "./contract";
import { openRound } from "./open-round";
import { pauseRound } from "./pause-round";
import { quotePrice } from "./quote-price";
import { refundAttempt } from "./refund-attempt";
import { resumeRound } from "./resume-round";
import { scheduleRound } from "./schedule-round";
import { settleRound } from "./settle-round";

export const quotePriceAction = defineAction(RequestQuote, quotePrice, { limit: "quote" });
export const scheduleRoundAction = defineAction(ScheduleRound, scheduleRound);
export const openRoundAction = defineAction(ChangeRound, openRound);
export const pauseRoundAction = defineAction(ChangeRound, pauseRound);
export const resumeRoundAction = defineAction(ChangeRound, resumeRound);
export const settleRoundAction = defineAction(ChangeRound, settleRound);
export const refundAttemptAction = defineAction(RefundAttempt, refundAttempt);
