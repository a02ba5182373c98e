"use server";

import { defineAction } from "@/lib/web/action";
import { answerDispute } from "./answer-dispute";
import { AnswerDispute, OpenDispute } from "./contract";
import { openDispute } from "./open-dispute";

export const openDisputeAction = defineAction(OpenDispute, openDispute, { limit: "dispute" });
export const answerDisputeAction = defineAction(AnswerDispute, answerDispute);
