"use client";

import { type ReactNode, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import type { StandInPortalView, TurnStandIn } from "@/lib/billing/stand-in/contract";
import { formatUsd } from "@/lib/core/money";
import type { ActionResult } from "@/lib/core/result";
import { reasonText } from "../reasons";
import { CardChoice } from "./card-choice";
import { StandInFrame } from "./stand-in-frame";
import { dayWords } from "./words";

type Changed<T> = ActionResult<T> | null;
type FormAction<T> = (before: Changed<T>, form: FormData) => Promise<Changed<T>>;
type Turn = { turn: TurnStandIn["turn"]; label: string };
/** Sends one turn of a thing; `pending` while one is under way. */
type Turning = { act: (form: FormData) => void; pending: boolean };

/** What the portal of a payment service does, and what only time and banks do. */
export function StandInPortalPage(props: {
  portal: StandInPortalView;
  cardAction: FormAction<void>;
  turnAction: FormAction<Pick<TurnStandIn, "turn">>;
}) {
  const { portal } = props;
  const [turned, act, pending] = useActionState(props.turnAction, null);
  const turning = { act, pending };
  const running = portal.subscriptions.filter(({ status }) => status !== "canceled");
  const open = portal.invoices.filter(({ status }) => status === "open");
  return (
    <StandInFrame title="Your payments">
      {turned && (
        <div className="sticky top-13 z-10 mt-3 lg:top-0 bg-ground py-2">
          <Note tone={turned.ok ? "success" : "warning"} role={turned.ok ? "status" : "alert"}>
            {turned.ok ? doneWords[turned.data.turn] : reasonText(turned)}
          </Note>
        </div>
      )}
      {running.map((one) => (
        <Part key={one.id} title={`${one.label}, ${formatUsd(BigInt(one.price))} a month`}>
          <p className="mb-2.5 text-sm text-ink-2">
            <Tag tone={one.status === "past_due" ? "danger" : "neutral"}>{stateWords(one)}</Tag>{" "}
            {one.ending ? "Ends" : "The period ends"} on {dayWords(one.periodEnd)}.
            {one.pausedUntil && ` Paused until ${dayWords(one.pausedUntil)}.`}
            {one.failsNext && " The next renewal will be declined."}
          </p>
          <Turns portal={portal} subject={one.id} turns={turnsOf(one)} turning={turning} />
        </Part>
      ))}
      {open.map((one) => (
        <Part key={one.id} title={`Open invoice, ${formatUsd(BigInt(one.total))}`}>
          <Turns
            portal={portal}
            subject={one.id}
            turns={[{ turn: "pay", label: "Pay it now" }]}
            turning={turning}
          />
        </Part>
      ))}
      <Part title="Card">
        <CardForm portal={portal} action={props.cardAction} />
      </Part>
      <Invoices portal={portal} />
      <Payments portal={portal} turning={turning} />
      <p className="mt-6">
        <LinkButton href="/billing">Back to Anubis</LinkButton>
      </p>
    </StandInFrame>
  );
}

/** What is said when it is done. */
const doneWords: Record<TurnStandIn["turn"], string> = {
  renew: "A month has passed, as far as this subscription goes.",
  "fail-next": "The next renewal will be declined.",
  "give-up": "The subscription ended.",
  pay: "Paid.",
  cancel: "It ends with the month.",
  resume: "It goes on.",
  pause: "It is paused after this month.",
  unpause: "The pause is over.",
  "to-premium": "The plan was changed to Premium.",
  "to-vip": "The plan was changed to VIP.",
  dispute: "The bank asks for proof.",
  "dispute-won": "The shop won.",
  "dispute-lost": "The shop lost.",
};

type Running = StandInPortalView["subscriptions"][number];

function stateWords({ status, pausedUntil }: Running): string {
  if (status === "past_due") return "Not paid";
  return pausedUntil ? "Paused" : "Running";
}

/** All that was asked for, with our own invoice where there is one. */
function Invoices({ portal }: { portal: StandInPortalView }) {
  if (portal.invoices.length === 0) return null;
  return (
    <Part title="Invoices">
      <ul className="list-none p-0">
        {portal.invoices.map(({ id, status, total, at, document }) => (
          <li
            key={id}
            className="flex justify-between gap-4 border-b border-line py-2.5 text-sm last:border-b-0"
          >
            <span className="figures">
              {formatUsd(BigInt(total))}, {dayWords(at)}, {status}
            </span>
            {document && (
              <a
                href={`/api/billing/invoices/${document}/pdf`}
                aria-label={`PDF of the invoice over ${formatUsd(BigInt(total))} of ${dayWords(at)}`}
              >
                PDF
              </a>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function changeTurns({ changes }: Running): Turn[] {
  return changes.map(({ tier, label, due }) => ({
    turn: tier === "vip" ? "to-vip" : "to-premium",
    label:
      due === "0"
        ? `Change to ${label} with the next month`
        : `Change to ${label}, ${formatUsd(BigInt(due))} now`,
  }));
}

function turnsOf(one: StandInPortalView["subscriptions"][number]): Turn[] {
  if (one.status === "past_due") return [{ turn: "give-up", label: "Let all tries run out" }];
  const pass: Turn = {
    turn: "renew",
    label: one.ending ? "Let the month pass, and it end" : "Let the month pass, and renew",
  };
  const changes = changeTurns(one);
  if (one.ending) return [pass, { turn: "resume", label: "Do not end it" }, ...changes];
  const fail: Turn = {
    turn: "fail-next",
    label: "Decline the next renewal",
  };
  const end: Turn = {
    turn: "cancel",
    label: "End it with the month",
  };
  if (one.pausedUntil)
    return [
      { ...pass, label: "Let the month pass" },
      { turn: "unpause", label: "End the pause" },
      end,
    ];
  const pause: Turn = {
    turn: "pause",
    label: "Pause it for a month",
  };
  return [pass, ...(one.failsNext ? [] : [fail]), ...changes, pause, end];
}

function Payments(props: { portal: StandInPortalView; turning: Turning }) {
  const { portal, turning } = props;
  if (portal.payments.length === 0) return null;
  return (
    <Part title="Payments">
      <ul className="list-none p-0">
        {portal.payments.map((payment) => (
          <li
            key={payment.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-2.5 last:border-b-0"
          >
            <span className="figures text-sm">
              {formatUsd(BigInt(payment.total))}, {dayWords(payment.at)}
              {payment.dispute && `, dispute: ${payment.dispute.status.replaceAll("_", " ")}`}
            </span>
            <Turns
              portal={portal}
              subject={payment.dispute?.id ?? payment.id}
              turns={disputeTurns(payment.dispute)}
              turning={turning}
            />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function disputeTurns(dispute: { status: string } | null): Turn[] {
  if (!dispute) return [{ turn: "dispute", label: "Dispute it at the bank" }];
  if (dispute.status !== "needs_response") return [];
  return [
    { turn: "dispute-won", label: "The shop wins" },
    { turn: "dispute-lost", label: "The shop loses" },
  ];
}

function Turns(props: {
  portal: StandInPortalView;
  subject: string;
  turns: Turn[];
  turning: Turning;
}) {
  if (props.turns.length === 0) return null;
  return (
    <form action={props.turning.act} className="flex flex-wrap gap-2">
      <input type="hidden" name="portalId" value={props.portal.portalId} />
      <input type="hidden" name="subject" value={props.subject} />
      {props.turns.map(({ turn, label }) => (
        <Button
          key={turn}
          type="submit"
          size="dense"
          name="turn"
          value={turn}
          pending={props.turning.pending}
        >
          {label}
        </Button>
      ))}
    </form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-5 border-t border-line pt-4">
      <h2 className="mb-2 text-lg">{title}</h2>
      {children}
    </section>
  );
}

function CardForm(props: { portal: StandInPortalView; action: FormAction<void> }) {
  const { portalId, card, cards } = props.portal;
  const [changed, change, pending] = useActionState(props.action, null);
  return (
    <form action={change} className="flex flex-col gap-3">
      <input type="hidden" name="portalId" value={portalId} />
      <p className="text-sm text-ink-2">
        {card ? (
          <>
            On file: <span className="capitalize">{card.brand}</span>, ending in {card.last4}.
          </>
        ) : (
          "There is no card on file."
        )}
      </p>
      <CardChoice cards={cards} />
      {changed && (
        <Note tone={changed.ok ? "success" : "warning"} role={changed.ok ? "status" : "alert"}>
          {changed.ok ? "The card was changed." : reasonText(changed)}
        </Note>
      )}
      <Button type="submit" pending={pending} className="self-start">
        Use this card from now on
      </Button>
    </form>
  );
}
