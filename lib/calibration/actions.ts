"use server";

import { defineAction } from "@/lib/web/action";
import { MeasureGuardian } from "./contract";
import { requestMeasurement } from "./request-measurement";

export const requestMeasurementAction = defineAction(MeasureGuardian, requestMeasurement);
