"use server";

import { defineAction } from "@/lib/web/action";
import { DecideReferral } from "./contract";
import { decideReferral } from "./decide-referral";

export const decideReferralAction = defineAction(DecideReferral, decideReferral);
