/** What referrals refuse, in words. */
export const referralReasons: Record<string, string> = {
  "referral.no_invitation": "Nobody invites by this link.",
  "referral.not_found": "Nobody was invited like this.",
  "referral.decided": "Somebody has decided this already.",
  "referral.own": "This is about yourself. Somebody else has to decide.",
};
