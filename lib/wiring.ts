import "server-only";
import { z } from "zod";
import { removeDue } from "@/lib/account";
import { sendPasswordReset, sweepAuth, tellSuspended } from "@/lib/auth";
import {
  endDuplicate,
  endGrace,
  endSubscriptions,
  handleEvent,
  remindLate,
  remindResume,
  sendDocument,
  stopRenewals,
  sweepBilling,
} from "@/lib/billing";
import {
  anchorChains,
  bountyAppliers,
  bountyBuilders,
  checkBooks,
  forgetAttempt,
  judgeQueue,
  learnAttempt,
  openRoundOnTime,
  settleRoundOnEnd,
  signCheckpoints,
  summariseRound,
  summariseRounds,
  sweepBounty,
  sweepLearning,
} from "@/lib/bounty";
import { measureGuardian } from "@/lib/calibration";
import { MeasureGuardian } from "@/lib/calibration/contract";
import { embedChat, embedTurn, learnTurn, sweepChats, sweepProactive } from "@/lib/chat";
import type { Context } from "@/lib/context";
import { type Id, isId } from "@/lib/core/id";
import { refreshDays, sweepCredits } from "@/lib/credit";
import { sendEmail } from "@/lib/email";
import { sweepHeists } from "@/lib/heist";
import { auditLedger, rollUpHotEntries, voidExpiredHolds } from "@/lib/ledger";
import { sweepLimits } from "@/lib/limit";
import { checkPurge, sweepMemories } from "@/lib/memory";
import { mailNotice, sweepNotices } from "@/lib/notice";
import { MAIL_NOTICE } from "@/lib/notice/contract";
import { handleDelivery, pollChain, type Registry, scanGaps } from "@/lib/onchain";
import { HANDLE_DELIVERY } from "@/lib/onchain/contract";
import { drainOutbox, type Handler, type Schedule } from "@/lib/outbox";
import { sweepPlans } from "@/lib/plan";
import { bountyErrors } from "@/lib/platform/solana/programs/bounty/errors";
import { readBountyEvents } from "@/lib/platform/solana/programs/bounty/events";
import { readBountyUnsaid } from "@/lib/platform/solana/programs/bounty/unsaid";
import { stakingErrors } from "@/lib/platform/solana/programs/token/errors";
import { readStakingEvents } from "@/lib/platform/solana/programs/token/events";
import { noteActivity, noteAttribution, noteTrace, sweepReferrals } from "@/lib/referral";
import { auditSeason, changeSeason, relistPerson, sweepSeason } from "@/lib/season";
import { sweepTeams, tellOutcome } from "@/lib/team";
import { recordPrice, sweepBuybacks, tokenAppliers, tokenBuilders } from "@/lib/token";
import { recordHeartbeat } from "@/lib/transparency";
import { sweepVectors } from "@/lib/vector";

const RoundPayload = z.object({
  roundId: z.string().refine((value): value is Id<"round"> => isId("round", value)),
});

const AttemptPayload = z.object({
  attemptId: z.string().refine((value): value is Id<"attempt"> => isId("attempt", value)),
});

const UserPayload = z.object({
  userId: z.string().refine((value): value is Id<"user"> => isId("user", value)),
});

const PurgePayload = z.object({
  purgeId: z.string().refine((value): value is Id<"purge"> => isId("purge", value)),
});

const ChatPayload = z.object({
  chatId: z.string().refine((value): value is Id<"chat"> => isId("chat", value)),
});

const TurnPayload = z.object({
  turnId: z.string().refine((value): value is Id<"turn"> => isId("turn", value)),
});

/** Events of the chain → what makes them true, and what the house sends → who builds it. */
export const registry: Registry = {
  clients: {
    bounty: {
      readEvents: readBountyEvents,
      readUnsaid: readBountyUnsaid,
      errorName: (code) => bountyErrors[code] ?? null,
    },
    token: { readEvents: readStakingEvents, errorName: (code) => stakingErrors[code] ?? null },
  },
  appliers: { ...bountyAppliers, ...tokenAppliers },
  builders: { ...bountyBuilders, ...tokenBuilders },
};

/** Task in the outbox → what does it. Every handler may be called again for the same job. */
export const handlers: Record<string, Handler> = {
  "account.remove_due": removeDue,
  "auth.send_reset": sendPasswordReset,
  "auth.sweep": sweepAccess,
  "auth.tell_suspended": tellSuspended,
  "billing.end_duplicate": endDuplicate,
  "billing.end_grace": endGrace,
  "billing.end_subscriptions": endSubscriptions,
  "billing.handle_event": handleEvent,
  "billing.remind": remindLate,
  "billing.remind_resume": remindResume,
  "billing.send_document": sendDocument,
  "billing.stop_renewals": (ctx, payload) => stopRenewals(ctx, UserPayload.parse(payload).userId),
  "billing.sweep": sweepBilling,
  "bounty.anchor": anchorChains,
  "bounty.checkpoint": (ctx) => signCheckpoints(ctx),
  "bounty.party": (ctx, payload) => tellOutcome(ctx, AttemptPayload.parse(payload).attemptId),
  "bounty.judge": (ctx, payload) => judgeQueue(ctx, RoundPayload.parse(payload).roundId),
  "bounty.open": (ctx, payload) => openRoundOnTime(ctx, RoundPayload.parse(payload).roundId),
  "bounty.settle": (ctx, payload) => settleRoundOnEnd(ctx, RoundPayload.parse(payload).roundId),
  "bounty.sweep": (ctx) => sweepBounty(ctx),
  "bounty.forget": (ctx, payload) => forgetAttempt(ctx, AttemptPayload.parse(payload).attemptId),
  "bounty.learn": (ctx, payload) => learnAttempt(ctx, AttemptPayload.parse(payload).attemptId),
  "bounty.learn_sweep": sweepLearning,
  "bounty.summarise": (ctx, payload) => summariseRound(ctx, RoundPayload.parse(payload).roundId),
  "bounty.summaries": summariseRounds,
  "calibration.measure": (ctx, payload) => measureGuardian(ctx, MeasureGuardian.parse(payload)),
  "credit.refresh": refreshDays,
  "credit.sweep": sweepCredits,
  "chat.embed_chat": (ctx, payload) => embedChat(ctx, ChatPayload.parse(payload).chatId),
  "chat.embed": (ctx, payload) => embedTurn(ctx, TurnPayload.parse(payload).turnId),
  "chat.learn": (ctx, payload) => learnTurn(ctx, TurnPayload.parse(payload).turnId),
  "chat.proactive": sweepProactive,
  "chat.sweep": sweepChats,
  "email.send": sendEmail,
  "ledger.sweep": sweepLedger,
  "ledger.audit": checkLedger,
  "plan.sweep": sweepPlans,
  "memory.purge": (ctx, payload) => checkPurge(ctx, PurgePayload.parse(payload).purgeId),
  "memory.sweep": sweepMemories,
  "heist.sweep": sweepHeists,
  "season.audit": checkPoints,
  "season.change": changeSeason,
  "season.sweep": sweepSeason,
  "season.relist": (ctx, payload) => relistPerson(ctx, UserPayload.parse(payload).userId),
  [MAIL_NOTICE]: mailNotice,
  "notice.sweep": sweepNotices,
  [HANDLE_DELIVERY]: handleDelivery,
  "onchain.books": (ctx) => checkBooks(ctx, registry),
  "onchain.poll": (ctx) => pollChain(ctx, registry),
  "onchain.scan": (ctx) => scanGaps(ctx, registry),
  "referral.activity": noteActivity,
  "referral.attribute": noteAttribution,
  "referral.sweep": sweepReferrals,
  "referral.trace": noteTrace,
  "team.sweep": sweepTeams,
  "token.buyback": sweepBuybacks,
  "token.price": recordPrice,
  "transparency.heartbeat": (ctx) => recordHeartbeat(ctx),
  "vector.sweep": sweepVectors,
};

/** What happens by itself, by the worker's own clock. */
export const schedule: readonly Schedule[] = [
  { task: "bounty.sweep", everyMinutes: 1 },
  { task: "bounty.checkpoint", everyMinutes: 1 },
  { task: "bounty.anchor", everyMinutes: 1 },
  { task: "bounty.learn_sweep", everyMinutes: 1 },
  { task: "bounty.summaries", everyMinutes: 60 },
  { task: "chat.sweep", everyMinutes: 1 },
  { task: "chat.proactive", everyMinutes: 5 },
  { task: "ledger.sweep", everyMinutes: 1 },
  { task: "credit.sweep", everyMinutes: 1 },
  { task: "credit.refresh", everyMinutes: 15 },
  { task: "billing.sweep", everyMinutes: 10 },
  { task: "plan.sweep", everyMinutes: 5 },
  { task: "team.sweep", everyMinutes: 10 },
  { task: "memory.sweep", everyMinutes: 1 },
  { task: "season.sweep", everyMinutes: 1 },
  { task: "heist.sweep", everyMinutes: 1 },
  { task: "season.change", everyMinutes: 5 },
  { task: "season.audit", everyMinutes: 60 },
  { task: "token.buyback", everyMinutes: 1 },
  { task: "token.price", everyMinutes: 5 },
  { task: "transparency.heartbeat", everyMinutes: 1 },
  { task: "ledger.audit", everyMinutes: 15 },
  { task: "account.remove_due", everyMinutes: 10 },
  { task: "auth.sweep", everyMinutes: 30 },
  { task: "notice.sweep", everyMinutes: 60 },
  { task: "onchain.poll", everyMinutes: 1 },
  { task: "onchain.books", everyMinutes: 5 },
  { task: "onchain.scan", everyMinutes: 15 },
  { task: "referral.sweep", everyMinutes: 60 },
  { task: "vector.sweep", everyMinutes: 30 },
];

/** Jobs that a cron service may call where there is no worker. */
export const jobs: Record<string, (ctx: Context) => Promise<unknown>> = {
  "account-remove-due": removeDue,
  "auth-sweep": sweepAccess,
  outbox: (ctx) => drainOutbox(ctx, handlers),
  "billing-sweep": sweepBilling,
  "bounty-sweep": sweepBounty,
  "bounty-anchor": anchorChains,
  "bounty-checkpoint": signCheckpoints,
  "bounty-learn": sweepLearning,
  "bounty-summaries": summariseRounds,
  "chat-sweep": sweepChats,
  "chat-proactive": sweepProactive,
  "ledger-sweep": sweepLedger,
  "ledger-audit": checkLedger,
  "plan-sweep": sweepPlans,
  "team-sweep": sweepTeams,
  "memory-sweep": sweepMemories,
  "notice-sweep": sweepNotices,
  "onchain-books": (ctx) => checkBooks(ctx, registry),
  "onchain-poll": (ctx) => pollChain(ctx, registry),
  "onchain-scan": (ctx) => scanGaps(ctx, registry),
  "referral-sweep": sweepReferrals,
  "credit-refresh": refreshDays,
  "credit-sweep": sweepCredits,
  heartbeat: recordHeartbeat,
  "token-buyback": sweepBuybacks,
  "token-price": recordPrice,
  "season-sweep": sweepSeason,
  "heist-sweep": sweepHeists,
  "season-change": changeSeason,
  "season-audit": checkPoints,
  "vector-sweep": sweepVectors,
};

async function sweepAccess(ctx: Context): Promise<void> {
  await eachApart([() => sweepAuth(ctx), () => sweepLimits(ctx)]);
}

async function sweepLedger(ctx: Context): Promise<void> {
  await eachApart([() => voidExpiredHolds(ctx), () => rollUpHotEntries(ctx)]);
}

async function checkPoints(ctx: Context): Promise<void> {
  await auditSeason(ctx);
}

/** Takes every step, one after the other, whatever becomes of those before; then throws the first error. */
async function eachApart(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  const errors: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => errors.push(error));
  if (errors.length > 0) throw errors[0];
}

/** Money that does not add up is the one thing nobody may sleep over. */
async function checkLedger(ctx: Context): Promise<void> {
  const report = await auditLedger(ctx.db);
  const isSound = report.sums.every((sum) => sum.sum === 0n) && report.faults.length === 0;
  if (!isSound) ctx.log.error({ report }, "the ledger does not add up");
}
