"use client";

import { Empty } from "@/components/ui/empty";
import { Table, Td, Th } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { ActionResult } from "@/lib/core/result";
import type { DeliveryView, ReplayDelivery } from "@/lib/onchain/operation/contract";
import { ReasonDialog } from "../reason-dialog";
import { deliveryWords } from "./chain-words";

type Replay = (input: ReplayDelivery) => Promise<ActionResult<unknown>>;

/** What webhooks have brought of the chain, as it came, and a way to have it handled again. */
export function DeliveryTable(props: {
  deliveries: readonly DeliveryView[];
  replayAction: Replay;
}) {
  if (props.deliveries.length === 0)
    return (
      <Empty title="No webhook has come yet">
        The chain is looked at every two seconds without one, too.
      </Empty>
    );
  return (
    <Table label="Webhooks about the chain">
      <thead className="max-md:sr-only">
        <tr>
          <Th>Delivery</Th>
          <Th className="max-md:hidden">Received</Th>
          <Th>State</Th>
          <Th>
            <span className="sr-only">Act</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {props.deliveries.map((delivery) => (
          <Row key={delivery.id} delivery={delivery} replayAction={props.replayAction} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ delivery, replayAction }: { delivery: DeliveryView; replayAction: Replay }) {
  const { id: deliveryId, state, receivedAt, found, error, body } = delivery;
  return (
    <tr>
      <Td className="w-full align-top md:w-auto">
        <code className="font-mono text-xs text-ink-2 wrap-anywhere">{deliveryId}</code>
        <span className="block text-sm text-ink-3 md:hidden">
          <Time at={receivedAt} />
        </span>
        <span className="block text-sm text-ink-3">New transactions: {found}</span>
        {error && <p className="mt-1 text-sm text-carnelian wrap-anywhere">{error}</p>}
        <details className="mt-1 text-sm">
          <summary className="cursor-pointer text-ink-2">Body</summary>
          <pre className="mt-1 max-w-[70ch] bg-sunk p-3 font-mono text-xs whitespace-pre-wrap wrap-anywhere">
            {body}
          </pre>
        </details>
      </Td>
      <Td className="align-top whitespace-nowrap text-ink-2 max-md:hidden">
        <Time at={receivedAt} />
      </Td>
      <Td className="align-top">
        <Tag tone={deliveryWords[state].tone}>{deliveryWords[state].word}</Tag>
      </Td>
      <Td className="text-right align-top">
        <ReasonDialog
          opener="Replay"
          title="Handle this delivery again?"
          description="Its transactions are looked up on the chain, so nothing is done twice."
          act="Replay it"
          done="It is handled again."
          action={(reason) => replayAction({ deliveryId, reason })}
        />
      </Td>
    </tr>
  );
}
