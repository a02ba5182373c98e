import { formatCredits } from "@/lib/core/credit";
import { authReasons } from "./auth/reasons";
import { billingReasons } from "./billing/reasons";
import { bountyReasons } from "./bounty/reasons";
import { chatReasons } from "./chat/reasons";
import { companionReasons } from "./companion/reasons";
import { heistReasons } from "./heist/reasons";
import { onchainReasons } from "./onchain/reasons";
import { referralReasons } from "./referral/reasons";
import { teamReasons } from "./team/reasons";
import { tokenReasons } from "./token/reasons";

/** Every reason that a command may give, in words: what happened, and what to do where there is something. */
const sentences: Record<string, string> = {
  ...authReasons,
  ...billingReasons,
  ...bountyReasons,
  ...chatReasons,
  ...companionReasons,
  ...referralReasons,
  ...heistReasons,
  ...onchainReasons,
  ...teamReasons,
  ...tokenReasons,
  "input.file_too_large": "The file is too large.",
  "user.handle_taken": "This name is taken. Choose another.",
  "user.not_found": "There is no such person.",
  "user.email_taken": "This e-mail address has an account already. Sign in instead.",
  "wallet.money_left": "There is real money in your account. Have it paid out first.",
  "wallet.money_held": "Some of your money is held for a verdict. Wait for it.",
  "memory.not_yours": "These memories are somebody else's.",
  "memory.not_found": "This memory is gone already.",
  "memory.known": "This is remembered already.",
  "memory.secret":
    "This looks like a password, a card or account number, a PIN or a key. Secrets are never stored.",
  "memory.no_place": "This belongs to no chat or companion. Choose another place for it.",
  "memory.plan": "Memory is part of Premium and VIP.",
  "memory.full": "There is no room for another memory. Forget one first.",
  "memory.summary_changed": "The summary has changed meanwhile. Read it again, then edit it.",
  "protection.undeclared": "Say first when you were born and where you are. You were not charged.",
  "protection.too_young": "Real money is for those who are old enough. You were not charged.",
  "protection.place_unknown":
    "Where you are could not be found out, so no real money is taken. You were not charged.",
  "protection.place_blocked": "No real money is taken where you are. You were not charged.",
  "protection.place_differs": "You are not in the country that you named. You were not charged.",
  "protection.declared_already": "Your date of birth is on record. Write to us if it is wrong.",
  "protection.not_adult":
    "Adult content is off for you: it is for whoever has said that they are an adult.",
  "protection.birth_date": "This cannot be a date of birth.",
  "wallet.play_money": "Play money cannot be paid out.",
  "wallet.no_payout_wallet": "Say first which wallet your money shall go to.",
  "wallet.payout_raced": "Another payout came in between. Nothing was paid out. Try again.",
  "moderation.child_safety": "This is not taken here. You were not charged.",
  "moderation.harm": "This asks for help with harm, and is not taken. You were not charged.",
  "moderation.hate": "Hate against people is not taken. You were not charged.",
  "moderation.threat": "Threats against people are not taken. You were not charged.",
  "moderation.harassment": "Insults like these are not taken. You were not charged.",
  "moderation.case_not_found": "There is no such message.",
  "moderation.already_appealed": "You have asked for another look already. The answer comes here.",
  "moderation.appeal_too_late": "An appeal is possible for 30 days after a refusal.",
  "moderation.already_decided": "Somebody has decided this already.",
  "season.closed": "This month is over. Look at the new one.",
  "season.busy": "Much is going on around these points. Try again.",
  "season.not_found": "There is no board of this month.",
  "season.bad_cursor": "There is no such page. Start from the top.",
  "protection.self_excluded":
    "You have excluded yourself from everything paid. You were not charged.",
  "protection.cooling_off": "You are taking a break from everything paid. You were not charged.",
  "protection.reality_check": "Look at how your session stands first. You were not charged.",
  "protection.spend_day_limit":
    "This would go beyond your spending limit for today. You were not charged.",
  "protection.spend_week_limit":
    "This would go beyond your spending limit for this week. You were not charged.",
  "protection.spend_month_limit":
    "This would go beyond your spending limit for this month. You were not charged.",
  "protection.loss_day_limit":
    "This could go beyond your loss limit for today. You were not charged.",
  "protection.loss_week_limit":
    "This could go beyond your loss limit for this week. You were not charged.",
  "protection.loss_month_limit":
    "This could go beyond your loss limit for this month. You were not charged.",
  "protection.time_day_limit":
    "You have played as long today as you allowed yourself. You were not charged.",
  "dispute.not_yours": "Only whoever has paid here can dispute it.",
  "dispute.not_yet": "There is no verdict yet that could be disputed.",
  "dispute.too_late": "The time for a dispute is over.",
  "dispute.open_already": "Your dispute is open already. Its answer comes here.",
  "dispute.answered": "This dispute was answered already.",
  "dispute.nothing_to_refund": "There is no fee to give back.",
  "dispute.not_found": "There is no such dispute.",
  "guardian.provider_error": "The model did not answer. Your fee came back.",
  "guardian.timeout": "The model took too long. Your fee came back.",
  "guardian.cut_stream": "The answer broke off. Your fee came back.",
  "guardian.malformed_call": "The model made an invalid call. Your fee came back.",
  "guardian.two_calls": "The model called both tools. Your fee came back.",
  "guardian.content_filter": "The model's provider blocked this message. Your fee came back.",
  "community.not_found": "There is no such proposal.",
  "community.withdrawn": "This proposal was withdrawn.",
  "community.already_decided": "This proposal was decided already.",
  "community.one_at_a_time":
    "Another proposal of yours waits. Withdraw it, or wait for its review.",
  "community.name_taken": "There is a guardian of this name. Choose another.",
  "community.own_proposal": "This proposal is your own. Somebody else has to decide about it.",
  "community.insider": "Who runs the house stakes nothing in it.",
  "community.stake_too_small": "The stake is too small.",
  "community.stake_too_large": "The stake is too large.",
  "calibration.not_measured": "Nobody has played the attacks against it yet.",
  "practice.not_found": "There is nobody of this name to practise with.",
  "practice.locked": "Beat the level before this one first.",
  "practice.busy": "Your last message is still being weighed. Wait for its answer.",
  "practice.message_empty": "Write something first.",
  "practice.message_too_long": "The message is too long for this guardian.",
  "practice.message_control_characters": "The message holds characters that cannot be sent.",
  "onchain.not_configured": "No chain is set up here. Every round is for play money.",
  "onchain.bad_secret": "This is not the agreed secret.",
  "onchain.aside_decided": "Somebody has decided about this already.",
  "onchain.aside_proposed": "Somebody has proposed this already.",
  "onchain.no_aside": "There is no such proposal.",
  "onchain.no_delivery": "There is no such delivery.",
  "onchain.no_outgoing": "There is no such transaction.",
  "onchain.not_again": "This cannot be sent again: it is done, or it was sent meanwhile.",
  "onchain.not_empty": "This database is not empty.",
  "onchain.not_proposer": "Somebody else proposed this.",
  "onchain.not_stuck": "This event stops nothing any more.",
  "onchain.other_network": "The chain's node is on another network than before. Nothing is sent.",
  "onchain.same_person": "Another person has to decide this.",
  "onchain.behind": "The chain's node is behind. Try again in a moment.",
  "practice.interrupted": "The weighing was interrupted. This message does not count.",
  "practice.provider_error": "The model did not answer. This message does not count.",
  "practice.timeout": "The model took too long. This message does not count.",
  "practice.cut_stream": "The answer broke off. This message does not count.",
  "practice.malformed_call": "The model made an invalid call. This message does not count.",
  "practice.two_calls": "The model called both tools. This message does not count.",
  "practice.content_filter": "The model's provider blocked this message. It does not count.",
  "practice.dropped": "The connection broke. The answer appears here when it is there.",
  "ledger.insufficient_funds": "You have too little for this. You were not charged.",
  "ledger.busy": "Too much is happening at once. Nothing was charged. Try again.",
  "plan.rate": "Your plan allows no more messages at once. Wait a little, then try again.",
  "credit.insufficient": "You have too few credits for this. You were not charged.",
  "credit.cap_day": "This could go beyond your own cap on credits for today. You were not charged.",
  "credit.cap_week":
    "This could go beyond your own cap on credits for this week. You were not charged.",
  "credit.cap_month":
    "This could go beyond your own cap on credits for this month. You were not charged.",
  "credit.no_charge": "There is no such charge.",
  "credit.key_reused": "This was sent before with something else in it. Look again.",
  "credit.no_adjustment": "There is no such proposal.",
  "credit.adjustment_decided": "Somebody has decided about this already.",
  "credit.adjustment_expired": "This proposal is too old. Propose it again.",
  "credit.same_person": "You proposed this. Another person has to decide.",
  "credit.own_adjustment": "These are your own credits. Somebody else has to do this.",
  "credit.not_proposer": "Only whoever proposed this can withdraw it.",
  "limit.exceeded": "Too many requests. Wait a little, then try again.",
  "limit.streams": "Too many pages are open on the live feed. Close one, then try again.",
  "limit.process_streams": "Too many people are watching at once.",
  "internal.error":
    "Something broke on our side. Send again: the same message is never charged twice.",
  "database.unavailable":
    "Something is away on our side. Send again: the same message is never charged twice.",
  "settings.rehearse_first": "This is rehearsed under Heists before it is published.",
  "settings.bad_value": "The game cannot be played with this value. Choose another.",
  "settings.bad_combination":
    "This does not go with the other settings: shares are at most the whole price, the highest price is at least the first, and a refill brings more than it is offered below.",
  "server.stopping":
    "The server is stopping: nothing was done and nothing charged. What you wrote is kept.",
  "input.invalid": "Something here is not valid. Check what you entered.",
  "input.not_text": "There are characters here that cannot be sent.",
  "input.too_large": "This is too large to send.",
  "input.unknown_path": "There is nothing at this address.",
  "input.cross_site": "This request came from another site and was refused.",
  "wallet.refill_not_needed": "You have enough to play on. Refill when you have less.",
  "wallet.refilled_today": "You have refilled today. The next refill is there after midnight UTC.",
  "wallet.real_money": "There is no play money here.",
  "client.offline": "You are offline. Your message is kept. Attempts cannot be sent offline.",
  "client.unreachable": "The server cannot be reached. Try again.",
  "client.dropped":
    "The connection broke before an answer came. Send again: the same message is never charged twice.",
};

const byCode: Record<string, string> = {
  invalid: "Something here is not valid. Check what you entered.",
  unauthenticated: "Sign in to do this.",
  insufficient_funds: "You have too little for this. You were not charged.",
  forbidden: "You may not do this.",
  not_found: "This does not exist.",
  conflict: "This has changed in the meantime. Look again.",
  rate_limited: "Too many requests. Wait a little, then try again.",
  blocked: "This was blocked.",
  unavailable: "This does not work at the moment. Try again.",
};

const byDomain: Record<string, string> = {
  guardian: "The message could not be judged. Your fee came back.",
  practice: "The message could not be weighed. It does not count.",
  limit: "Too many requests. Wait a little, then try again.",
  input: "Something here is not valid. Check what you entered.",
};

/** What a known time to wait says better. */
const advice = / (Wait a little, then try|Try) again\.$/;

/** A sentence for a failure; the most particular that is known. Never shows the reason itself. */
export function reasonText(failure: {
  reason: string;
  code?: string | undefined;
  retryAfter?: number | undefined;
  details?: Readonly<Record<string, string>> | undefined;
}): string {
  const { reason, code, retryAfter, details } = failure;
  const counted = details && countedText(reason, details);
  if (counted) return counted;
  const sentence =
    sentences[reason] ??
    byDomain[reason.split(".")[0] ?? ""] ??
    byCode[code ?? ""] ??
    "This did not work. Try again.";
  if (!retryAfter) return sentence;
  return `${sentence.replace(advice, "")} Try again in ${wait(retryAfter)}.`;
}

/** What figures say better; null where there are none. */
function countedText(
  reason: string,
  { needed, available }: Readonly<Record<string, string>>,
): string | null {
  if (reason !== "credit.insufficient" || needed === undefined || available === undefined)
    return null;
  return `You have ${creditsText(available)}; this may cost ${formatCredits(BigInt(needed))}. You were not charged.`;
}

function creditsText(micros: string): string {
  const amount = formatCredits(BigInt(micros));
  return `${amount} ${amount === "1" ? "credit" : "credits"}`;
}

/** The first complaint about one input, in words. */
export function fieldText(fields: Record<string, string[]> | undefined, name: string) {
  const complaint = fields?.[name]?.[0];
  return complaint === undefined ? undefined : (sentences[complaint] ?? complaint);
}

function wait(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5_400 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3_600)} h`;
}
