const acts: Record<string, string> = {
  "bounty.schedule_round": "Scheduled a round",
  "bounty.open_round": "Opened a round",
  "bounty.pause_round": "Paused a round",
  "bounty.resume_round": "Resumed a round",
  "bounty.settle_round": "Settled a round",
  "bounty.refund_attempt": "Refunded an attempt",
  "moderation.decide_case": "Decided about a message",
  "settings.change_setting": "Changed a setting",
};

/** What was done, in words; an act that has none yet reads as its name. */
export function actWords(action: string): string {
  const known = acts[action];
  if (known) return known;
  const words = action.replaceAll(/[._]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
