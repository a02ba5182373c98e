"use client";

import { dayWords, purchaseStates } from "@/components/billing/words";
import { Empty } from "@/components/ui/empty";
import { Table, Td, Th } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { PurchaseView, RefundPurchase } from "@/lib/billing/contract";
import { formatUsd } from "@/lib/core/money";
import type { ActionResult } from "@/lib/core/result";
import { ReasonDialog } from "./reason-dialog";

type Purchase = PurchaseView & { handle: string };

/** The packages bought last, each with a way to give its money back. */
export function PurchaseAdminTable(props: {
  purchases: Purchase[];
  refundAction: (input: RefundPurchase) => Promise<ActionResult<unknown>>;
}) {
  if (props.purchases.length === 0)
    return <Empty title="Nothing was bought yet">Packages of credits are listed here.</Empty>;
  return (
    <Table label="Packages that were bought">
      <thead>
        <tr>
          <Th>Package</Th>
          <Th figure>Paid</Th>
          <Th className="pl-6">State</Th>
          <Th>
            <span className="sr-only">Act</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {props.purchases.map((purchase) => (
          <tr key={purchase.id}>
            <Td>
              {purchase.label}, {purchase.handle}
              <span className="figures block text-xs text-ink-3">{dayWords(purchase.at)}</span>
            </Td>
            <Td figure>{formatUsd(BigInt(purchase.paid))}</Td>
            <Td className="pl-6">
              <Tag>{purchaseStates[purchase.state]}</Tag>
            </Td>
            <Td className="text-right">
              {purchase.state === "paid" && (
                <Refund purchase={purchase} refundAction={props.refundAction} />
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Refund(props: {
  purchase: Purchase;
  refundAction: (input: RefundPurchase) => Promise<ActionResult<unknown>>;
}) {
  const { id, paid, handle, label } = props.purchase;
  const sum = formatUsd(BigInt(paid));
  return (
    <ReasonDialog
      opener="Refund"
      title={`Refund the package ${label}?`}
      description={`${sum} goes back to the card of ${handle}. What is left of its credits and bonus is taken back.`}
      act={`Refund ${sum}`}
      done={`${sum} went back to ${handle}.`}
      variant="danger"
      action={(reason) => props.refundAction({ purchaseId: id, reason })}
    />
  );
}
