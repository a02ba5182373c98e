"use client";

import { Empty } from "@/components/ui/empty";
import { Table, Td, Th } from "@/components/ui/table";
import { Tag, type TagTone } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { ReplayEvent, WebhookEventView, WebhookState } from "@/lib/billing/contract";
import type { ActionResult } from "@/lib/core/result";
import { ReasonDialog } from "./reason-dialog";
import { webhookStateWords } from "./webhook-words";

const tones: Record<WebhookState, TagTone> = {
  received: "info",
  handled: "success",
  ignored: "neutral",
  failed: "danger",
};

/** What Stripe sent, what came of it, and a way to have it handled again. */
export function WebhookTable(props: {
  events: WebhookEventView[];
  replayAction: (input: ReplayEvent) => Promise<ActionResult<unknown>>;
}) {
  if (props.events.length === 0)
    return <Empty title="No such event">Events appear when somebody pays.</Empty>;
  return (
    <Table label="Webhooks">
      <thead className="max-md:sr-only">
        <tr>
          <Th>Event</Th>
          <Th className="max-md:hidden">Received</Th>
          <Th>State</Th>
          <Th>
            <span className="sr-only">Act</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {props.events.map((event) => (
          <Row key={event.id} event={event} replayAction={props.replayAction} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({
  event,
  replayAction,
}: {
  event: WebhookEventView;
  replayAction: (input: ReplayEvent) => Promise<ActionResult<unknown>>;
}) {
  const { id, type, state, attempts, error, payload, receivedAt } = event;
  return (
    <tr>
      <Td className="w-full align-top md:w-auto">
        <b className="block font-medium wrap-anywhere">{type}</b>
        <code className="font-mono text-xs text-ink-3 wrap-anywhere">{id}</code>
        <span className="block text-sm text-ink-3 md:hidden">
          <Time at={receivedAt} />
        </span>
        {error && <p className="mt-1 text-sm text-carnelian wrap-anywhere">{error}</p>}
        <details className="mt-1 text-sm">
          <summary className="cursor-pointer text-ink-2">Payload</summary>
          <pre className="mt-1 max-w-[70ch] bg-sunk p-3 font-mono text-xs whitespace-pre-wrap wrap-anywhere">
            {payload}
          </pre>
        </details>
      </Td>
      <Td className="align-top whitespace-nowrap text-ink-2 max-md:hidden">
        <Time at={receivedAt} />
      </Td>
      <Td className="align-top">
        <Tag tone={tones[state]}>{webhookStateWords[state]}</Tag>
        {attempts > 1 && <span className="mt-1 block text-xs text-ink-3">{attempts} times</span>}
      </Td>
      <Td className="text-right align-top">
        <ReasonDialog
          opener="Replay"
          title="Handle this event again?"
          description={`${type}. How things are now is asked for at Stripe, so nothing is done twice.`}
          act="Replay it"
          done="It is handled again."
          action={(reason) => replayAction({ eventId: id, reason })}
        />
      </Td>
    </tr>
  );
}
