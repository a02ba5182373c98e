import { Empty } from "@/components/ui/empty";
import { Table, Td, Th } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { InvoiceView } from "@/lib/billing/contract";
import { formatUsd } from "@/lib/core/money";
import { dayWords, invoiceStates } from "./words";

/** Invoices and credit notes, each with its PDF. */
export function InvoiceTable({ invoices }: { invoices: (InvoiceView & { handle?: string })[] }) {
  if (invoices.length === 0)
    return <Empty title="No invoices yet">Whatever you buy has its invoice here.</Empty>;
  return (
    <Table label="Invoices and credit notes, newest first">
      <thead className="max-md:sr-only">
        <tr>
          <Th>Number</Th>
          <Th className="max-md:hidden">For</Th>
          <Th className="max-md:hidden">Date</Th>
          <Th className="max-md:hidden">State</Th>
          <Th figure>Total</Th>
          <Th>
            <span className="sr-only">PDF</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {invoices.map((invoice) => (
          <Row key={invoice.id} invoice={invoice} />
        ))}
      </tbody>
    </Table>
  );
}

/** On a phone one column: number, what for and when, one below the other. */
function Row({ invoice }: { invoice: InvoiceView & { handle?: string } }) {
  const { id, kind, name, what, at, total, handle } = invoice;
  return (
    <tr>
      <Td>
        <span className="figures font-medium">{name}</span>
        {kind === "credit_note" && <span className="block text-xs text-ink-3">Credit note</span>}
        {handle && <span className="block text-xs text-ink-3">{handle}</span>}
        <span className="block text-sm text-ink-3 md:hidden">
          {what}, {dayWords(at)}
        </span>
      </Td>
      <Td className="text-ink-2 max-md:hidden">{what}</Td>
      <Td className="figures whitespace-nowrap text-ink-2 max-md:hidden">{dayWords(at)}</Td>
      <Td className="max-md:hidden">
        <State invoice={invoice} />
      </Td>
      <Td figure>
        {kind === "credit_note" && "\u2212"}
        {formatUsd(BigInt(total))}
        <span className="mt-1 block md:hidden">
          <State invoice={invoice} />
        </span>
      </Td>
      <Td figure>
        <a href={`/api/billing/invoices/${id}/pdf`} aria-label={`PDF of ${name}`}>
          PDF
        </a>
      </Td>
    </tr>
  );
}

function State({ invoice: { kind, state } }: { invoice: InvoiceView }) {
  if (kind === "credit_note") return <Tag>Returned</Tag>;
  if (state === "sent") return <Tag tone="danger">{invoiceStates.sent}</Tag>;
  return <Tag tone={state === "paid" ? "success" : "neutral"}>{invoiceStates[state]}</Tag>;
}
