const words: Record<string, string> = {
  AccountNotFound: "The wallet has no SOL on this network, and the network's fee is paid in SOL.",
  InsufficientFundsForFee: "The wallet has too little SOL for the network's fee.",
  InsufficientFundsForRent: "The wallet has too little SOL for the rent of the new accounts.",
  BlockhashNotFound: "This transaction is too old to be sent. Begin again.",
  AlreadyProcessed: "This transaction has been sent already.",
  "spl.1": "The wallet holds too little for this.",
  "spl.3": "The wallet's token account is of another token.",
  "spl.17": "The wallet's token account is frozen by whoever issues the token.",
  UninitializedAccount: "The wallet has no account for this token yet.",
  InvalidAccountData: "The wallet has no account for this token yet.",
  "bounty.QuoteExpired": "The price is not held any more. Ask for it again.",
  "bounty.AttemptExists": "This attempt is paid already.",
  "bounty.LotteryOver": "The round is over.",
  "bounty.LotteryEnded": "The round's time has run out.",
  "bounty.LotteryPaused": "The round takes no new attempts at the moment.",
  "bounty.EmergencyAnnounced": "An emergency is announced: the round takes no new attempts.",
  "bounty.AlreadyJudged": "This attempt is judged already, so there is nothing to take back.",
  "bounty.NotYetReclaimable": "The guardian still has time: 30 minutes from the payment.",
  "bounty.NotExpired": "The round has not run out.",
  "token.StakingPaused": "No new stakes are taken at the moment.",
  "token.StillLocked": "The lock has not run out yet.",
  "token.NotEnoughStaked": "Less than that is staked under this lock.",
  "token.NothingToClaim": "No rewards are due there.",
};

/** Why the chain says no, in words; the name of an error that has none stays visible. */
export function refusalWords(refusal: string): string {
  return words[refusal] ?? `The chain refuses it (${refusal}).`;
}
