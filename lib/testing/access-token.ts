import type { AccessTable } from "./access-auth";
import { someAddress } from "./given-token";

/** Who may ask for transactions of the token, and an input that gets as far as the question. */
export const tokenActions: AccessTable = {
  "token.prepareStakeAction": [
    "signed in",
    () => ({ wallet: someAddress(), amount: "1", lockDays: 0 }),
  ],
  "token.prepareUnstakeAction": [
    "signed in",
    () => ({ wallet: someAddress(), amount: "1", lockDays: 30 }),
  ],
  "token.pauseStakingAction": ["admin:system", () => ({ paused: true, reason: "the access test" })],
  "token.prepareClaimAction": ["signed in", () => ({ wallet: someAddress(), lockDays: 90 })],
};
