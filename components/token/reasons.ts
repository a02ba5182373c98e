/** What stands between somebody and their stake, in words. */
export const tokenReasons: Record<string, string> = {
  "token.bad_wallet": "No key can sign for this address.",
  "token.not_set_up": "Nobody has set the token up on this chain yet.",
  "token.paused": "No new stakes are taken at the moment. Taking back and claiming go on.",
  "token.too_little": "The wallet has fewer tokens than that. Stake less.",
  "token.too_little_staked": "Fewer tokens are staked there. Take back less.",
  "token.still_locked": "The lock has not run out yet.",
  "token.other_wallet":
    "Another wallet is connected than the one that staked this. Choose that one.",
  "token.pause_unchanged": "The chain has it so already.",
  "token.other_pauser":
    "The key that may do this on the chain is not the house's authority, so it cannot be done from here.",
  "token.nothing_to_claim": "No rewards are due there. They come with buybacks.",
};
