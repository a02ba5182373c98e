import { Table, Td, Th } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { PurchaseView } from "@/lib/billing/contract";
import { formatCredits } from "@/lib/core/credit";
import { formatUsd } from "@/lib/core/money";
import { dayWords, purchaseStates } from "./words";

/** Packages that were bought. */
export function PurchaseList({ purchases }: { purchases: PurchaseView[] }) {
  return (
    <Table label="Packages that were bought">
      <thead>
        <tr>
          <Th>Package</Th>
          <Th figure>Credits</Th>
          <Th figure>Paid</Th>
          <Th className="w-40 pl-6">State</Th>
        </tr>
      </thead>
      <tbody>
        {purchases.map((purchase) => (
          <tr key={purchase.id}>
            <Td>
              {purchase.label}
              <span className="figures block text-xs text-ink-3">{dayWords(purchase.at)}</span>
            </Td>
            <Td figure>
              {formatCredits(BigInt(purchase.credits))}
              {purchase.bonus !== "0" && (
                <span className="block text-xs text-ink-3">
                  and {formatCredits(BigInt(purchase.bonus))} bonus
                </span>
              )}
            </Td>
            <Td figure>{formatUsd(BigInt(purchase.paid))}</Td>
            <Td className="pl-6">
              <Tag>{purchaseStates[purchase.state]}</Tag>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
