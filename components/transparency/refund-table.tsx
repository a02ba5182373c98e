import Link from "next/link";
import { Sum } from "@/components/ui/money";
import { Table, Td, Th } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { TransparencyReport } from "@/lib/transparency/contract";
import { attemptHref } from "../bounty/links";

/** The latest refunds with the reason given. */
export function RefundTable({ refunds }: { refunds: TransparencyReport["refunds"]["latest"] }) {
  return (
    <Table label="Latest refunds">
      <thead>
        <tr>
          <Th>Attempt</Th>
          <Th>Given back</Th>
          <Th figure>Fee</Th>
          <Th>Reason</Th>
        </tr>
      </thead>
      <tbody>
        {refunds.map((refund) => (
          <tr key={refund.attemptId}>
            <Td className="whitespace-nowrap">
              <Link href={attemptHref(refund.attemptId)}>
                {refund.attemptNumber}, round {refund.roundNumber}
              </Link>
            </Td>
            <Td className="whitespace-nowrap">
              <Time at={refund.at} show="day" />
            </Td>
            <Td figure>
              <Sum micros={refund.price} />
            </Td>
            <Td className="min-w-48 wrap-anywhere">{refund.reason}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
