import { ActButton, GoButton } from "@/components/billing/act-button";
import { EndDialog } from "@/components/billing/end-dialog";
import { PauseDialog } from "@/components/billing/pause-dialog";
import {
  dayWords,
  duplicateWords,
  endWords,
  monthly,
  pauseWords,
  shortDay,
  tierLabel,
} from "@/components/billing/words";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { Register, Stat } from "@/components/ui/stat";
import {
  cancelSubscriptionAction,
  endPauseAction,
  openPortalAction,
  pauseSubscriptionAction,
  payLateAction,
  resumeSubscriptionAction,
} from "@/lib/billing/actions";
import {
  type BillingView,
  type Late,
  monthsLater,
  pauseMonths,
  type SubscriptionView,
} from "@/lib/billing/contract";
import { formatUsd } from "@/lib/core/money";
import { tiers } from "@/lib/plan/contract";

/** The plan that somebody has, until when, what pays it, and what can be done about it. */
export function PlanSection({ billing }: { billing: BillingView }) {
  const { tier, subscription, card, late } = billing;
  return (
    <section aria-label="Your plan">
      {late && <LateNote late={late} />}
      {subscription && <PauseNote subscription={subscription} />}
      {billing.duplicates.map((duplicate) => (
        <Note key={duplicate.at} tone="quiet" className="mb-5">
          {duplicateWords(tierLabel(duplicate.tier), dayWords(duplicate.at))}
        </Note>
      ))}
      <Register of={3}>
        <Stat
          label="Plan"
          context={tier === "free" ? "nothing to pay" : `${monthly(tiers[tier])} a month`}
        >
          {tierLabel(tier)}
        </Stat>
        <Stat label={nextLabel(subscription)} context={nextWords(subscription)}>
          {nextDay(subscription)}
        </Stat>
        <Stat label="Card" context={card ? "on file; its last four digits" : "none is on file"}>
          {card ? (
            <>
              <span className="capitalize">{card.brand}</span> {card.last4}
            </>
          ) : (
            "None"
          )}
        </Stat>
      </Register>
      <div className="mt-4 flex flex-wrap gap-2.5">
        {!subscription && (
          <LinkButton href="/plans" variant="primary">
            See the plans
          </LinkButton>
        )}
        {subscription && <Acts subscription={subscription} />}
        {card && <GoButton label="Card and payments" action={openPortal} />}
      </div>
    </section>
  );
}

async function openPortal() {
  "use server";
  return openPortalAction({});
}

async function payLate() {
  "use server";
  return payLateAction({});
}

async function resume() {
  "use server";
  return resumeSubscriptionAction({});
}

async function cancel() {
  "use server";
  return cancelSubscriptionAction({});
}

function nextLabel(subscription: SubscriptionView | null): string {
  if (subscription?.cancelAtPeriodEnd) return "Ends";
  return subscription?.paused ? "Goes on" : "Renews";
}

function nextDay(subscription: SubscriptionView | null): string {
  if (!subscription) return "Never";
  const { paused, cancelAtPeriodEnd, periodEnd } = subscription;
  if (!paused || cancelAtPeriodEnd) return shortDay(periodEnd);
  return paused.resumesAt ? shortDay(paused.resumesAt) : "When you say so";
}

function PauseNote({ subscription }: { subscription: SubscriptionView }) {
  const { tier, held, paused, cancelAtPeriodEnd } = subscription;
  if (!paused) return null;
  const label = tierLabel(held?.tier ?? tier);
  const price = monthly(tiers[tier]);
  return (
    <Note tone="quiet" role="status" className="mb-5">
      {paused.due === "0" ? pauseWords.now(label, dayWords(paused.until)) : pauseWords.since(label)}{" "}
      {!cancelAtPeriodEnd &&
        (paused.resumesAt
          ? pauseWords.goesOn(tierLabel(tier), dayWords(paused.resumesAt), price)
          : pauseWords.waits(tierLabel(tier)))}
    </Note>
  );
}

function EndPauseButton({ tier, due }: { tier: string; due: string }) {
  return (
    <ActButton
      label={due === "0" ? pauseWords.resume : pauseWords.resumePaid(formatUsd(BigInt(due)))}
      pendingLabel="One moment"
      done={pauseWords.resumed(tier)}
      input={{ shown: due }}
      action={endPauseAction}
      variant="primary"
    />
  );
}

function nextWords(subscription: SubscriptionView | null): string {
  if (!subscription) return "the free plan has no end";
  const { held, tier, cancelAtPeriodEnd, status, paused } = subscription;
  if (status === "past_due") return "once the open payment is made";
  if (cancelAtPeriodEnd) return "then the free plan";
  if (paused) return `with ${monthly(tiers[tier])} from your card`;
  return held
    ? `as ${tierLabel(tier)}, ${monthly(tiers[tier])}`
    : `${monthly(tiers[tier])} from your card`;
}

function LateNote({ late }: { late: Late }) {
  return (
    <Note tone="warning" role="alert" className="mb-5">
      <p id="late-payment">
        Your card was declined, and nothing was charged. You keep {tierLabel(late.tier)} until{" "}
        {dayWords(late.graceUntil)}; then your account is on the free plan.
      </p>
      <div className="mt-2.5">
        <ActButton
          label="Pay now with the card on file"
          pendingLabel="Paying"
          done="Paid. Your plan goes on."
          input={undefined}
          action={payLate}
          variant="primary"
          size="dense"
        />
      </div>
    </Note>
  );
}

function Acts({ subscription }: { subscription: SubscriptionView }) {
  const { tier, held, cancelAtPeriodEnd, periodEnd, status, paused } = subscription;
  const label = tierLabel(held?.tier ?? tier);
  const end = dayWords(periodEnd);
  if (status === "past_due") return null;
  if (cancelAtPeriodEnd)
    return (
      <ActButton
        label={endWords.resume}
        done={endWords.resumed(label)}
        input={undefined}
        action={resume}
      />
    );
  if (paused)
    return (
      <>
        <EndPauseButton tier={label} due={paused.due} />
        <EndDialog tier={label} end={end} cancelAction={cancel} />
      </>
    );
  return (
    <>
      <LinkButton href="/plans">Change the plan</LinkButton>
      <PauseDialog
        tier={label}
        end={end}
        resumes={pauseMonths.map((months) =>
          dayWords(monthsLater(new Date(periodEnd), months).toISOString()),
        )}
        price={monthly(tiers[tier])}
        pauseAction={pauseSubscriptionAction}
      />
      <EndDialog tier={label} end={end} cancelAction={cancel} />
    </>
  );
}
