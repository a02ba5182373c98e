import { newId } from "@/lib/core/id";
import type { AccessTable } from "./access-auth";
import { noon } from "./given-people";

const invitedId = newId("user", noon);

/** Actions of notices and referrals. */
export const socialActions: AccessTable = {
  "referral.decideReferralAction": [
    "admin:users",
    () => ({ invitedId, decision: "refuse", reason: "the access test" }),
  ],
  "notice.markReadAction": ["signed in", () => ({ ids: "all" })],
  "notice.setMailedAction": ["signed in", () => ({ kinds: ["heist_victim"] })],
};
