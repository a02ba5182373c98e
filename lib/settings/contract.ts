import { z } from "zod";

export const ChangeSetting = z.object({
  key: z.string().max(100),
  /** As JSON: `60`, `"10000000"`, `true`. */
  value: z.union([z.string().max(1_000), z.number(), z.boolean()]),
  reason: z.string().trim().min(3).max(300),
});
export type ChangeSetting = z.output<typeof ChangeSetting>;

export type SettingView = {
  key: string;
  /** In force; or, where `readable` is false, what is stored, as JSON text. */
  value: string | number | boolean;
  /** False when the stored value fits the setting no longer: whatever needs it fails until it is changed. */
  readable: boolean;
  fallback: string | number | boolean;
  description: string;
  changedAt: string | null;
};

/** What is changed only by publishing terms of heists that were rehearsed. */
export const rehearsedSettings = [
  "heist.steal_percentage",
  "heist.steal_max",
  "heist.target_min_points",
  "heist.cooldown_hours",
  "heist.target_cooldown_hours",
  "heist.loss_cap_percentage",
  "heist.counter_hours",
  "heist.newcomer_days",
  "heist.bracket_percentage",
  "heist.sword_percentage",
  "heist.hammer_points",
] as const;

export function isRehearsed(key: string): boolean {
  return rehearsedSettings.some((rehearsed) => rehearsed === key);
}

/** How a setting is written for people: what is stored is another thing. */
export type SettingUnit =
  | "dollars"
  | "minutes"
  | "days"
  | "percent"
  | "factor"
  | "seconds"
  | "hours"
  | "characters"
  | "attempts"
  | "years"
  | "country codes"
  | "tokens"
  | "order"
  | "credits"
  | "percents by country"
  | "factors by model"
  | "changes"
  | "lines"
  | "points"
  | "replies"
  | "people"
  | "prizes by place"
  | "whole percent"
  | "switch";

/** The unit of every setting, by its key. */
export const settingUnits: Record<string, SettingUnit> = {
  "bounty.fee_first": "dollars",
  "bounty.fee_growth": "factor",
  "bounty.fee_cap": "dollars",
  "bounty.split_pool": "percent",
  "bounty.split_buyback": "percent",
  "bounty.team_discount": "percent",
  "bounty.floor": "dollars",
  "bounty.quote_seconds": "seconds",
  "bounty.message_max": "characters",
  "bounty.end_after_attempts": "attempts",
  "bounty.countdown_hours": "hours",
  "bounty.anchor_minutes": "minutes",
  "bounty.last_player": "percent",
  "bounty.judge_timeout_seconds": "seconds",
  "bounty.next_round_opens_by_itself": "switch",
  "protection.check_minutes": "minutes",
  "protection.blocked_countries": "country codes",
  "protection.age_min": "years",
  "protection.identity_above": "dollars",
  "community.owner_share": "percent",
  "community.stake_min": "dollars",
  "community.stake_max": "dollars",
  "community.round_days": "days",
  "dispute.window_days": "days",
  "context.enhanced": "switch",
  "context.wins": "switch",
  "context.similar": "switch",
  "context.patterns": "switch",
  "context.recent": "switch",
  "context.summaries": "switch",
  "context.tokens": "tokens",
  "billing.grace_days": "days",
  "billing.tax_rates": "percents by country",
  "billing.tax_included": "switch",
  "billing.invoice_due_days": "days",
  "billing.seller": "lines",
  "chat.reply_tokens_max": "tokens",
  "chat.prompt_tokens_max": "tokens",
  "chat.silence_seconds": "seconds",
  "chat.turn_seconds": "seconds",
  "chat.model_factors": "factors by model",
  "chat.snapshots_max": "changes",
  "chat.break_minutes": "minutes",
  "play.signup": "dollars",
  "play.guest": "dollars",
  "play.refill_below": "dollars",
  "play.refill_to": "dollars",
  "credit.burn_order": "order",
  "credit.bonus_days": "days",
  "credit.per_thousand_tokens": "credits",
  "credit.turn_least": "credits",
  "credit.adjustment_hours": "hours",
  "notice.keep_days": "days",
  "referral.tokens": "tokens",
  "referral.days": "days",
  "referral.attempts": "attempts",
  "referral.turns": "replies",
  "referral.burst_count": "people",
  "season.points_attempt": "points",
  "season.points_turn": "points",
  "season.turns_a_day": "replies",
  "season.points_referral": "points",
  "season.points_achievement": "points",
  "season.prizes": "prizes by place",
  "season.prizes_peaceful": "prizes by place",
  "heist.enabled": "switch",
  "heist.steal_percentage": "whole percent",
  "heist.steal_max": "points",
  "heist.target_min_points": "points",
  "heist.cooldown_hours": "hours",
  "heist.target_cooldown_hours": "hours",
  "heist.loss_cap_percentage": "whole percent",
  "heist.counter_hours": "hours",
  "heist.newcomer_days": "days",
  "heist.bracket_percentage": "whole percent",
  "heist.sword_percentage": "whole percent",
  "heist.hammer_points": "points",
  "heist.shield_chance": "whole percent",
  "heist.shield_hours": "hours",
  "heist.peaceful_days": "days",
  "team.members_max": "people",
  "team.invitation_days": "days",
  "token.buyback_enabled": "switch",
  "token.buyback_threshold": "dollars",
  "token.buyback_daily": "switch",
  "token.buyback_least": "dollars",
  "token.slippage": "percent",
};
