import { z } from "zod";
import { define } from "./define";
import { heistSettings } from "./heist-settings";
import { tokenSettings } from "./token-settings";

const micros = z.string().regex(/^\d{1,15}$/, "whole micro-USD, without a sign or a point");
/** Value added tax on digital services as of 2026; check it before anything is sold. */
const euTaxes =
  "AT=20,BE=21,BG=20,CY=19,CZ=21,DE=19,DK=25,EE=24,ES=21,FI=25.5,FR=20,GR=24,HR=25,HU=27,IE=23,IT=22," +
  "LT=21,LU=17,LV=21,MT=18,NL=21,PL=23,PT=23,RO=21,SE=25,SI=22,SK=23,CH=8.1,GB=20,NO=25";
const points = z.number().int().min(0).max(100_000);
const prizes = z
  .string()
  .regex(
    /^([1-9]\d{0,3}(-[1-9]\d{0,3})?=\d{1,3}\/\d{1,4}(,[1-9]\d{0,3}(-[1-9]\d{0,3})?=\d{1,3}\/\d{1,4})*)?$/,
    "places with tokens and credits such as 1=3/50,2-10=1/10, without spaces",
  );
const basisPoints = z.number().int().min(0).max(10_000);

/**
 * Every number of the game: amounts are micro-USD, shares basis points, the growth ten-thousandths,
 * times as their keys say. Overrides live in the database, each change audited.
 */
export const registry = {
  "bounty.fee_first": define(micros, "10000000", "Price of a round's first attempt."),
  "bounty.fee_growth": define(
    z.number().int().min(10_000).max(20_000),
    10_078,
    "Each judged attempt multiplies the price by this, rounded down.",
  ),
  "bounty.fee_cap": define(micros, "4500000000", "Highest price of an attempt."),
  "bounty.split_pool": define(basisPoints, 7_000, "Share of the price to the pool."),
  "bounty.split_buyback": define(
    basisPoints,
    2_000,
    "Share of the price to the buyback fund. The rest goes to operations.",
  ),
  "bounty.team_discount": define(
    z.number().int().min(0).max(3_000),
    0,
    "What a team's attempt costs less. Operations bear it, then the buyback fund, the pool never.",
  ),
  "bounty.floor": define(micros, "10000000000", "What the house puts into a new pool."),
  "bounty.quote_seconds": define(
    z.number().int().min(10).max(600),
    60,
    "How long a shown price is held.",
  ),
  "bounty.message_max": define(z.number().int().min(50).max(4_000), 1_000, "Longest message."),
  "bounty.end_after_attempts": define(
    z.number().int().min(1).max(1_000_000),
    1_500,
    "The countdown starts after this many judged attempts.",
  ),
  "bounty.countdown_hours": define(
    z.number().int().min(1).max(720),
    24,
    "Length of the countdown; each judged attempt sets it back.",
  ),
  "bounty.last_player": define(
    basisPoints,
    1_000,
    "Share of the pool to the last player if nobody wins.",
  ),
  "bounty.judge_timeout_seconds": define(
    z.number().int().min(2).max(600),
    60,
    "How long the guardian may take before the fee goes back.",
  ),
  "bounty.anchor_minutes": define(
    z.number().int().min(1).max(10_080),
    60,
    "Minutes between two writings of a round's head to the blockchain, where one is configured.",
  ),
  "bounty.next_round_opens_by_itself": define(
    z.boolean(),
    true,
    "When a round has ended, settle it and open the next one with the same guardian.",
  ),
  "protection.blocked_countries": define(
    z.string().regex(/^([A-Z]{2}(,[A-Z]{2})*)?$/, "country codes such as CU,IR, without spaces"),
    "CU,IR,KP,SY",
    "Where no real money is taken, as ISO 3166-1 codes separated by commas.",
  ),
  "protection.age_min": define(
    z.number().int().min(18).max(30),
    18,
    "Years that somebody has lived at least before real money is taken from them.",
  ),
  "protection.identity_above": define(
    micros,
    "2000000000",
    "Identity and sanctions are checked once payouts of real money add up to more, in micro-USD.",
  ),
  "dispute.window_days": define(
    z.number().int().min(1).max(365),
    14,
    "Days after a verdict, or after a round's end, in which a player may open a dispute.",
  ),
  "protection.check_minutes": define(
    z.number().int().min(5).max(120),
    30,
    "A reality check is due after this many minutes of play.",
  ),
  "community.owner_share": define(
    z.number().int().min(0).max(2_000),
    1_000,
    "Share of the price to the owner of a community guardian, out of the house's part.",
  ),
  "community.stake_min": define(micros, "100000000", "Smallest stake for a guardian."),
  "community.stake_max": define(micros, "100000000000", "Largest stake for a guardian."),
  "community.round_days": define(
    z.number().int().min(1).max(365),
    14,
    "Days after which the countdown of a community guardian's round starts at the latest.",
  ),
  "context.enhanced": define(
    z.boolean(),
    true,
    "Guardians of new rounds are shown what came before, in the parts below; if not, their prompt alone.",
  ),
  "context.wins": define(z.boolean(), true, "Part 1: up to ten messages that have won."),
  "context.similar": define(z.boolean(), true, "Part 2: up to five similar earlier messages."),
  "context.patterns": define(z.boolean(), true, "Part 3: detected techniques, with their record."),
  "context.recent": define(z.boolean(), true, "Part 4: the player's last ten messages."),
  "context.summaries": define(z.boolean(), true, "Part 5: summaries of fifty attempts each."),
  "context.tokens": define(
    z.number().int().min(0).max(100_000),
    1_500,
    "Most that all parts together may take, in tokens of four bytes.",
  ),
  "billing.grace_days": define(
    z.number().int().min(0).max(60),
    7,
    "Days that a tier stays when its renewal could not be paid.",
  ),
  "billing.tax_rates": define(
    z
      .string()
      .regex(
        /^([A-Z]{2}=\d{1,2}(\.\d{1,2})?(,[A-Z]{2}=\d{1,2}(\.\d{1,2})?)*)?$/,
        "countries and percents such as DE=19,CH=8.1, without spaces",
      ),
    euTaxes,
    "Tax on what is sold, in percent by the buyer's country; none where no country is named.",
  ),
  "billing.tax_included": define(
    z.boolean(),
    true,
    "Shown prices include the tax; if not, it comes on top.",
  ),
  "billing.invoice_due_days": define(
    z.number().int().min(0).max(90),
    7,
    "Days after which an invoice that was sent has to be paid.",
  ),
  "billing.seller": define(
    z.string().min(1).max(500),
    "Anubis, a demonstration; No address; No tax number",
    "Who sells, as invoices say it; lines are separated by semicolons.",
  ),
  "chat.reply_tokens_max": define(
    z.number().int().min(50).max(8_000),
    800,
    "Longest reply of a companion, in tokens; what a turn holds credits for.",
  ),
  "chat.prompt_tokens_max": define(
    z.number().int().min(500).max(200_000),
    8_000,
    "Most that a model is shown with one turn, in tokens; the oldest messages give way.",
  ),
  "chat.silence_seconds": define(
    z.number().int().min(1).max(300),
    30,
    "How long a model may be silent before its reply counts as cut off.",
  ),
  "chat.turn_seconds": define(
    z.number().int().min(5).max(1_800),
    180,
    "How long a reply may take in all.",
  ),
  "chat.model_factors": define(
    z
      .string()
      .regex(/^(\S+=\d{1,7}(,\S+=\d{1,7})*)?$/, "provider/model=10000, separated by commas"),
    "",
    "Models whose tokens cost more or less, in ten-thousandths of the price.",
  ),
  "chat.snapshots_max": define(
    z.number().int().min(1).max(500),
    50,
    "How many changes of a chat can be taken back.",
  ),
  "chat.break_minutes": define(
    z.number().int().min(15).max(600),
    180,
    "After so many minutes of talk without a pause a break is suggested.",
  ),
  "play.signup": define(micros, "5000000000", "Play money for a new account."),
  "play.guest": define(micros, "100000000", "Play money for a guest."),
  "play.refill_below": define(micros, "500000000", "A refill is offered below this."),
  "play.refill_to": define(micros, "5000000000", "A refill brings the wallet to this."),
  "credit.burn_order": define(
    z.enum([
      "daily,purchased,bonus",
      "daily,bonus,purchased",
      "bonus,daily,purchased",
      "bonus,purchased,daily",
      "purchased,daily,bonus",
      "purchased,bonus,daily",
      "expiring",
    ]),
    "daily,purchased,bonus",
    "Which credits are spent first; `expiring` takes what is lost first.",
  ),
  "credit.bonus_days": define(
    z.number().int().min(1).max(3_650),
    90,
    "Days after which bonus credits expire.",
  ),
  "credit.per_thousand_tokens": define(
    micros,
    "100000",
    "What 1,000 tokens cost, in micro-credits, before factor and discount.",
  ),
  "credit.turn_least": define(micros, "10000", "The least that a turn costs, in micro-credits."),
  "credit.adjustment_hours": define(
    z.number().int().min(1).max(720),
    72,
    "Hours in which a second person must decide about an adjustment of credits.",
  ),
  "notice.keep_days": define(
    z.number().int().min(7).max(3_650),
    180,
    "Days after which a notice at the bell is removed.",
  ),
  "referral.tokens": define(
    z.number().int().min(0).max(100),
    1,
    "Heist tokens for a friend who really plays.",
  ),
  "referral.days": define(
    z.number().int().min(0).max(365),
    7,
    "Days after which somebody who was invited can count as a friend.",
  ),
  "referral.attempts": define(
    z.number().int().min(1).max(1_000),
    3,
    "Judged attempts by which somebody who was invited has really played.",
  ),
  "referral.turns": define(
    z.number().int().min(1).max(10_000),
    20,
    "Replies of companions by which somebody who was invited has really played.",
  ),
  "referral.burst_count": define(
    z.number().int().min(2).max(1_000),
    5,
    "From so many sign-ups by one link within an hour on, somebody looks at them first.",
  ),
  "season.points_attempt": define(points, 10, "Points for a judged attempt."),
  "season.points_turn": define(points, 1, "Points for a reply of a companion."),
  "season.turns_a_day": define(
    z.number().int().min(0).max(10_000),
    50,
    "Replies of companions that bring points in one UTC day.",
  ),
  "season.points_referral": define(points, 50, "Points for a friend who really plays."),
  "season.prizes": define(
    prizes,
    "1=3/50,2=2/30,3=1/20,4-10=1/10",
    "What places of a month win: heist tokens and bonus credits, as place=tokens/credits.",
  ),
  "season.prizes_peaceful": define(
    prizes,
    "1=0/30,2=0/20,3=0/10",
    "The same for the peaceful league.",
  ),
  "season.points_achievement": define(points, 25, "Points for an achievement."),
  ...heistSettings,
  ...tokenSettings,
  "team.members_max": define(z.number().int().min(2).max(50), 5, "Most people in a team."),
  "team.invitation_days": define(
    z.number().int().min(1).max(90),
    7,
    "Days in which an invitation to a team can be answered.",
  ),
} as const;

export type SettingKey = keyof typeof registry;
export type SettingValues = { [K in SettingKey]: SettingValue<K> };
export type SettingValue<K extends SettingKey> = (typeof registry)[K]["default"];
