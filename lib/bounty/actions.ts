"use server";

import { defineAction } from "@/lib/web/action";
import { ChangeRound, CheckDraft, RefundAttempt, RequestQuote, ScheduleRound } from "./contract";
import { openRound } from "./open-round";
import { pauseRound } from "./pause-round";
import { quotePrice } from "./quote-price";
import { refundAttempt } from "./refund-attempt";
import { resumeRound } from "./resume-round";
import { scheduleRound } from "./schedule-round";
import { settleRound } from "./settle-round";
import { checkDraft } from "./tried/check-draft";

export const quotePriceAction = defineAction(RequestQuote, quotePrice, { limit: "quote" });
export const checkDraftAction = defineAction(CheckDraft, checkDraft, { limit: "tried" });
export const scheduleRoundAction = defineAction(ScheduleRound, scheduleRound);
export const openRoundAction = defineAction(ChangeRound, openRound);
export const pauseRoundAction = defineAction(ChangeRound, pauseRound);
export const resumeRoundAction = defineAction(ChangeRound, resumeRound);
export const settleRoundAction = defineAction(ChangeRound, settleRound);
export const refundAttemptAction = defineAction(RefundAttempt, refundAttempt);
