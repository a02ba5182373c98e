"use client";

import { type FormEvent, type ReactNode, useCallback } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { useToast } from "@/components/ui/toast";
import type { StandInCard, StandInPortalView, TurnStandIn } from "@/lib/billing/stand-in/contract";
import { formatUsd } from "@/lib/core/money";
import type { ActionResult } from "@/lib/core/result";
import { reasonText } from "../reasons";
import { useSubmit } from "../use-submit";
import { ActButton } from "./act-button";
import { CardChoice } from "./card-choice";
import { StandInFrame } from "./stand-in-frame";
import { dayWords } from "./words";

type TurnAction = (input: TurnStandIn) => Promise<ActionResult<unknown>>;
type Turn = { turn: TurnStandIn["turn"]; label: string; done: string };

/** What the portal of a payment service does, and what only time and banks do. */
export function StandInPortalPage(props: {
  portal: StandInPortalView;
  cardAction: (input: StandInCard) => Promise<ActionResult<unknown>>;
  turnAction: TurnAction;
}) {
  const { portal, turnAction } = props;
  const running = portal.subscriptions.filter(({ status }) => status !== "canceled");
  const open = portal.invoices.filter(({ status }) => status === "open");
  return (
    <StandInFrame title="Your payments">
      {running.map((one) => (
        <Part key={one.id} title={`${one.label}, ${formatUsd(BigInt(one.price))} a month`}>
          <p className="mb-2.5 text-sm text-ink-2">
            <Tag tone={one.status === "past_due" ? "danger" : "neutral"}>{stateWords(one)}</Tag>{" "}
            {one.ending ? "Ends" : "The period ends"} on {dayWords(one.periodEnd)}.
            {one.pausedUntil && ` Paused until ${dayWords(one.pausedUntil)}.`}
            {one.failsNext && " The next renewal will be declined."}
          </p>
          <Turns portal={portal} subject={one.id} turns={turnsOf(one)} turnAction={turnAction} />
        </Part>
      ))}
      {open.map((one) => (
        <Part key={one.id} title={`Open invoice, ${formatUsd(BigInt(one.total))}`}>
          <Turns
            portal={portal}
            subject={one.id}
            turns={[{ turn: "pay", label: "Pay it now", done: "Paid." }]}
            turnAction={turnAction}
          />
        </Part>
      ))}
      <Part title="Card">
        <CardForm portal={portal} action={props.cardAction} />
      </Part>
      <Invoices portal={portal} />
      <Payments portal={portal} turnAction={turnAction} />
      <p className="mt-6">
        <LinkButton href="/billing">Back to Anubis</LinkButton>
      </p>
    </StandInFrame>
  );
}

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
    done: `The plan was changed to ${label}.`,
  }));
}

function turnsOf(one: StandInPortalView["subscriptions"][number]): Turn[] {
  if (one.status === "past_due")
    return [{ turn: "give-up", label: "Let all tries run out", done: "The subscription ended." }];
  const pass: Turn = {
    turn: "renew",
    label: one.ending ? "Let the month pass, and it end" : "Let the month pass, and renew",
    done: "A month has passed, as far as this subscription goes.",
  };
  const changes = changeTurns(one);
  if (one.ending)
    return [pass, { turn: "resume", label: "Do not end it", done: "It goes on." }, ...changes];
  const fail: Turn = {
    turn: "fail-next",
    label: "Decline the next renewal",
    done: "The next renewal will be declined.",
  };
  const end: Turn = {
    turn: "cancel",
    label: "End it with the month",
    done: "It ends with the month.",
  };
  if (one.pausedUntil)
    return [
      { ...pass, label: "Let the month pass" },
      { turn: "unpause", label: "End the pause", done: "The pause is over." },
      end,
    ];
  const pause: Turn = {
    turn: "pause",
    label: "Pause it for a month",
    done: "It is paused after this month.",
  };
  return [pass, ...(one.failsNext ? [] : [fail]), ...changes, pause, end];
}

function Payments(props: { portal: StandInPortalView; turnAction: TurnAction }) {
  const { portal, turnAction } = props;
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
              turnAction={turnAction}
            />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function disputeTurns(dispute: { status: string } | null): Turn[] {
  if (!dispute)
    return [{ turn: "dispute", label: "Dispute it at the bank", done: "The bank asks for proof." }];
  if (dispute.status !== "needs_response") return [];
  return [
    { turn: "dispute-won", label: "The shop wins", done: "The shop won." },
    { turn: "dispute-lost", label: "The shop loses", done: "The shop lost." },
  ];
}

function Turns(props: {
  portal: StandInPortalView;
  subject: string;
  turns: Turn[];
  turnAction: TurnAction;
}) {
  if (props.turns.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {props.turns.map(({ turn, label, done }) => (
        <ActButton
          key={turn}
          size="dense"
          label={label}
          done={done}
          input={{ portalId: props.portal.portalId, subject: props.subject, turn }}
          action={props.turnAction}
        />
      ))}
    </div>
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

function CardForm(props: {
  portal: StandInPortalView;
  action: (input: StandInCard) => Promise<ActionResult<unknown>>;
}) {
  const { portalId, card, cards } = props.portal;
  const toast = useToast();
  const done = useCallback(
    () => toast({ text: "The card was changed.", tone: "success" }),
    [toast],
  );
  const state = useSubmit(props.action, done);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const number = new FormData(event.currentTarget).get("card");
    state.submit({ portalId, card: String(number) });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <p className="text-sm text-ink-2">
        {card ? `On file: ${card.brand}, ending in ${card.last4}.` : "There is no card on file."}
      </p>
      <CardChoice cards={cards} />
      {state.refusal && (
        <Note tone="warning" role="alert">
          {reasonText(state.refusal)}
        </Note>
      )}
      <Button type="submit" pending={state.pending} className="self-start">
        Use this card from now on
      </Button>
    </form>
  );
}
