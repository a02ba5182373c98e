"use server";

import { z } from "zod";
import { defineAction } from "@/lib/web/action";
import { setAdultContent } from "./adult-content";
import { keepLimit, setLimit } from "./change-limits";
import {
  DeclareMyself,
  ExcludeMyself,
  KeepLimit,
  SetAdultContent,
  SetCheckInterval,
  SetLimit,
  TakeBreak,
} from "./contract";
import { acknowledgeCheck, notePlay, setCheckInterval } from "./follow-play";
import { declareMyself } from "./real-money/declare-myself";
import { excludeMyself, takeBreak } from "./take-break";

export const setLimitAction = defineAction(SetLimit, setLimit);
export const keepLimitAction = defineAction(KeepLimit, keepLimit);
export const takeBreakAction = defineAction(TakeBreak, takeBreak);
export const excludeMyselfAction = defineAction(ExcludeMyself, excludeMyself);
export const notePlayAction = defineAction(z.object({}).default({}), notePlay);
export const acknowledgeCheckAction = defineAction(z.object({}).default({}), acknowledgeCheck);
export const setCheckIntervalAction = defineAction(SetCheckInterval, setCheckInterval);
export const declareMyselfAction = defineAction(DeclareMyself, declareMyself);
export const setAdultContentAction = defineAction(SetAdultContent, setAdultContent);
