import { Figure } from "@/components/ui/money";
import { Table, Td, Th } from "@/components/ui/table";
import { hasFractionOfCent } from "@/lib/core/money";
import type { UsageRow } from "@/lib/credit/contract";
import { dateWords } from "./date-words";
import { featureWords } from "./statement-words";

/** What was spent by day, feature and model; the newest day first. */
export function UsageTable({ rows }: { rows: UsageRow[] }) {
  const exact = rows.some(({ spent }) => hasFractionOfCent(BigInt(spent)));
  const total = rows.reduce((sum, { spent }) => sum + BigInt(spent), 0n);
  return (
    <Table label="Usage by day, feature and model">
      <thead>
        <tr>
          <Th>Day</Th>
          <Th>Feature</Th>
          <Th>Model</Th>
          <Th figure>Turns</Th>
          <Th figure>Tokens in</Th>
          <Th figure>Tokens out</Th>
          <Th figure>Credits</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.date} ${row.feature} ${row.model}`}>
            <Td className="whitespace-nowrap">{dateWords(row.date)}</Td>
            <Td>{featureWords[row.feature]}</Td>
            <Td className="wrap-anywhere">{row.model}</Td>
            <Td figure>{row.turns.toLocaleString("en")}</Td>
            <Td figure>{row.inputTokens.toLocaleString("en")}</Td>
            <Td figure>{row.outputTokens.toLocaleString("en")}</Td>
            <Td figure>
              <Figure micros={row.spent} exact={exact} />
            </Td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="font-semibold">
          <th scope="row" colSpan={6} className="py-2.5 text-left font-semibold">
            All of it
          </th>
          <Td figure>
            <Figure micros={total} exact={exact} />
          </Td>
        </tr>
      </tfoot>
    </Table>
  );
}
