import { Table, Td, Th } from "@/components/ui/table";
import type { TransparencyReport } from "@/lib/transparency/contract";

/** What moderation did, year by year. */
export function ModerationTable({ years }: { years: TransparencyReport["moderation"] }) {
  return (
    <Table label="Refused messages by year">
      <thead>
        <tr>
          <Th>Year</Th>
          <Th figure>Refused</Th>
          <Th figure>Appealed</Th>
          <Th figure>Wrongly refused</Th>
          <Th figure>Help offered</Th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, refused, appealed, upheld, helpOffered }) => (
          <tr key={year}>
            <Td>{year}</Td>
            <Td figure>{refused.toLocaleString("en")}</Td>
            <Td figure>{appealed.toLocaleString("en")}</Td>
            <Td figure>{upheld.toLocaleString("en")}</Td>
            <Td figure>
              {helpOffered.reduce((sum, { count }) => sum + count, 0).toLocaleString("en")}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
