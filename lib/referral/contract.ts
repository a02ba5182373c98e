/**
 * `waiting`: the invited person has something left to do, or somebody of the house has to look.
 * Only who is `rewarded` counts as a friend.
 */
export const referralStates = ["waiting", "rewarded", "refused", "taken_back"] as const;
export type ReferralState = (typeof referralStates)[number];

/** Why somebody of the house looks before a reward is given. */
export const signalKinds = [
  "shared_device",
  "shared_address",
  "shared_identity",
  "shared_payout",
  "shared_card",
  "sign_up_burst",
  "disposable_email",
] as const;
export type SignalKind = (typeof signalKinds)[number];

export const traceKinds = ["device", "address"] as const;
export type TraceKind = (typeof traceKinds)[number];
