"use server";

import { defineAction } from "@/lib/web/action";
import {
  AmendRound,
  ChangeRound,
  CheckDraft,
  ReclaimAttempt,
  RefundAttempt,
  RequestQuote,
  ScheduleRound,
  WithholdAttempt,
} from "./contract";
import { amendRound } from "./manifest/amend-round";
import { openRound } from "./open-round";
import { pauseRound } from "./pause-round";
import { quotePrice } from "./quote-price";
import { reclaimAttempt } from "./reclaim-attempt";
import { refundAttempt } from "./refund-attempt";
import { resumeRound } from "./resume-round";
import { scheduleRound } from "./schedule-round";
import { settleRound } from "./settle-round";
import { checkDraft } from "./tried/check-draft";
import { withholdAttempt } from "./withhold-attempt";

export const quotePriceAction = defineAction(RequestQuote, quotePrice, { limit: "quote" });
export const checkDraftAction = defineAction(CheckDraft, checkDraft, { limit: "tried" });
export const scheduleRoundAction = defineAction(ScheduleRound, scheduleRound);
export const openRoundAction = defineAction(ChangeRound, openRound);
export const pauseRoundAction = defineAction(ChangeRound, pauseRound);
export const resumeRoundAction = defineAction(ChangeRound, resumeRound);
export const settleRoundAction = defineAction(ChangeRound, settleRound);
export const refundAttemptAction = defineAction(RefundAttempt, refundAttempt);
export const reclaimAttemptAction = defineAction(ReclaimAttempt, reclaimAttempt);
export const amendRoundAction = defineAction(AmendRound, amendRound);
export const withholdAttemptAction = defineAction(WithholdAttempt, withholdAttempt);
