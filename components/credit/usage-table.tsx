import { Figure } from "@/components/ui/money";
import { Table, Td, Th } from "@/components/ui/table";
import { hasFractionOfCent } from "@/lib/core/money";
import type { UsageRow } from "@/lib/credit/contract";
import { dateWords } from "./date-words";
import { featureWords } from "./statement-words";

/** So many lines are a table; the file has all of them. */
const LINES_MAX = 60;

/** What was spent by day, feature and model; the newest day first. */
export function UsageTable({ rows }: { rows: UsageRow[] }) {
  const exact = rows.some(({ spent }) => hasFractionOfCent(BigInt(spent)));
  const total = rows.reduce((sum, { spent }) => sum + BigInt(spent), 0n);
  const count = (number: number) => number.toLocaleString("en");
  return (
    <>
      <Table label="Usage by day, feature and model">
        <thead>
          <tr>
            <Th>Day</Th>
            <Th>What</Th>
            <Th className="max-md:hidden">Model</Th>
            <Th figure className="max-md:hidden">
              Turns
            </Th>
            <Th figure className="max-md:hidden">
              Tokens in
            </Th>
            <Th figure className="max-md:hidden">
              Tokens out
            </Th>
            <Th figure>Credits</Th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, LINES_MAX).map((row) => (
            <tr key={`${row.date} ${row.feature} ${row.model}`}>
              <Td className="whitespace-nowrap max-md:align-top">{dateWords(row.date)}</Td>
              <Td>
                {featureWords[row.feature]}
                <span className="block text-sm text-ink-3 md:hidden">
                  {row.model}, {count(row.turns)} {row.turns === 1 ? "turn" : "turns"}
                </span>
              </Td>
              <Td className="max-md:hidden">{row.model}</Td>
              <Td figure className="max-md:hidden">
                {count(row.turns)}
              </Td>
              <Td figure className="max-md:hidden">
                {count(row.inputTokens)}
              </Td>
              <Td figure className="max-md:hidden">
                {count(row.outputTokens)}
              </Td>
              <Td figure className="max-md:align-top">
                <Figure micros={row.spent} exact={exact} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-3 flex justify-between gap-4 font-semibold">
        <span>All of it</span>
        <Figure micros={total} exact={exact} />
      </p>
      {rows.length > LINES_MAX && (
        <p className="mt-2 text-sm text-ink-3">
          These are the newest {LINES_MAX} of {count(rows.length)} lines. The file has all of them.
        </p>
      )}
    </>
  );
}
