const acts: Record<string, string> = {
  "billing.refund_purchase": "Refunded a package",
  "billing.replay_event": "Replayed a webhook",
  "bounty.schedule_round": "Scheduled a round",
  "bounty.open_round": "Opened a round",
  "bounty.pause_round": "Paused a round",
  "bounty.resume_round": "Resumed a round",
  "bounty.settle_round": "Settled a round",
  "bounty.refund_attempt": "Refunded an attempt",
  "bounty.amend_round": "Amended a round",
  "bounty.withhold_attempt": "Withheld the texts of an attempt",
  "calibration.measure": "Measured a guardian",
  "community.approve_proposal": "Approved a guardian",
  "community.reject_proposal": "Rejected a guardian",
  "dispute.open": "Opened a dispute",
  "dispute.answer": "Answered a dispute",
  "heist.grant": "Gave something for heists",
  "heist.publish_terms": "Published terms of heists",
  "moderation.decide_case": "Decided about a message",
  "onchain.approve_aside": "Approved to go on without an event of the chain",
  "onchain.close_alarm": "Closed an alarm about the chain",
  "onchain.propose_aside": "Proposed to go on without an event of the chain",
  "onchain.reject_aside": "Rejected a proposal to go on without an event of the chain",
  "onchain.replay_delivery": "Replayed a webhook about the chain",
  "onchain.send_again": "Sent a transaction again",
  "onchain.try_again": "Tried events of the chain again",
  "onchain.withdraw_aside": "Withdrew a proposal about an event of the chain",
  "protection.cool_off": "Took a break",
  "protection.self_exclusion": "Excluded themselves",
  "settings.change_setting": "Changed a setting",
  "token.pause_staking": "Stopped new stakes",
  "token.resume_staking": "Let new stakes be made again",
};

/** What was done, in words; an act that has none yet reads as its name. */
export function actWords(action: string): string {
  const known = acts[action];
  if (known) return known;
  const words = action.replaceAll(/[._]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
