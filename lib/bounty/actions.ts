"use server";

import { defineAction } from "@/lib/web/action";
import { quotePrice } from "./attempt/quote-price";
import { reclaimAttempt } from "./attempt/reclaim-attempt";
import { refundAttempt } from "./attempt/refund-attempt";
import { withholdAttempt } from "./attempt/withhold-attempt";
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
import { PrepareEntry, PrepareRefund, PrepareShare, ReadEntry } from "./onchain/contract";
import { prepareRefund } from "./onchain/own/prepare-refund";
import { prepareShare } from "./onchain/own/prepare-share";
import { prepareEntry } from "./onchain/prepare-entry";
import { readEntry } from "./onchain/read-entry";
import { openRound } from "./round/open-round";
import { pauseRound } from "./round/pause-round";
import { resumeRound } from "./round/resume-round";
import { scheduleRound } from "./round/schedule-round";
import { settleRound } from "./round/settle-round";
import { checkDraft } from "./tried/check-draft";

export const quotePriceAction = defineAction(RequestQuote, quotePrice, { limit: "quote" });
export const checkDraftAction = defineAction(CheckDraft, checkDraft, { limit: "tried" });
export const prepareEntryAction = defineAction(PrepareEntry, prepareEntry, { limit: "pay" });
export const prepareRefundAction = defineAction(PrepareRefund, prepareRefund, { limit: "quote" });
export const prepareShareAction = defineAction(PrepareShare, prepareShare, { limit: "quote" });
export const readEntryAction = defineAction(ReadEntry, readEntry, { limit: "read" });
export const scheduleRoundAction = defineAction(ScheduleRound, scheduleRound);
export const openRoundAction = defineAction(ChangeRound, openRound);
export const pauseRoundAction = defineAction(ChangeRound, pauseRound);
export const resumeRoundAction = defineAction(ChangeRound, resumeRound);
export const settleRoundAction = defineAction(ChangeRound, settleRound);
export const refundAttemptAction = defineAction(RefundAttempt, refundAttempt);
export const reclaimAttemptAction = defineAction(ReclaimAttempt, reclaimAttempt);
export const amendRoundAction = defineAction(AmendRound, amendRound);
export const withholdAttemptAction = defineAction(WithholdAttempt, withholdAttempt);
