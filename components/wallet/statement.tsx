import Link from "next/link";
import { cx } from "@/components/ui/class-names";
import { Empty } from "@/components/ui/empty";
import { Change, Figure } from "@/components/ui/money";
import { Table, Td, Th } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import { hasFractionOfCent } from "@/lib/core/money";
import type { StatementLine } from "@/lib/ledger/contract";
import { statementWords } from "./statement-words";

/** A line as it travels: amounts in micro-USD as decimal strings, `at` in ISO 8601. */
export type StatementEntry = Omit<StatementLine, "at" | "change" | "availableAfter"> & {
  at: string;
  change: string;
  availableAfter: string;
};

/** What came, what went and why, newest first, grouped by day (UTC). */
export function Statement({ lines }: { lines: StatementEntry[] }) {
  if (lines.length === 0)
    return <Empty title="Nothing has moved yet">Your first fee is listed here.</Empty>;
  // One column, one number of decimals: cut to cents the lines would not add up to the balance.
  const exact = lines.some((line) =>
    [line.change, line.availableAfter].some((micros) => hasFractionOfCent(BigInt(micros))),
  );
  return (
    <Table label="Statement in dollars">
      <thead className="max-md:sr-only">
        <tr>
          <Th>Time</Th>
          <Th>What</Th>
          <Th>
            <span className="sr-only">State</span>
          </Th>
          <Th figure>Amount</Th>
          <Th figure>Left to spend</Th>
        </tr>
      </thead>
      {byDay(lines).map((day) => (
        <tbody key={day.date}>
          <tr>
            <th
              colSpan={5}
              scope="rowgroup"
              className="border-b border-rule pt-4 pb-1.5 text-left text-sm font-normal text-ink-3"
            >
              <Time at={day.first} show="day" />
            </th>
          </tr>
          {day.lines.map((line) => (
            <Line key={`${line.movementId}:${line.state}`} line={line} exact={exact} />
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function Line({ line, exact }: { line: StatementEntry; exact: boolean }) {
  const words = statementWords(line);
  return (
    <tr className={cx(line.state === "held" && "text-ink-3")}>
      <Td className="w-16 align-top text-sm text-ink-3 max-md:hidden">
        <Time at={line.at} show="time" />
      </Td>
      <Td className="min-w-0">
        <b className={cx("block leading-snug font-medium", line.state === "held" && "text-ink-2")}>
          {words.title}
        </b>
        <span className="text-sm text-ink-3">
          {words.href ? <Link href={words.href}>{words.detail}</Link> : words.detail}
        </span>
        {words.reason && (
          <span className="block text-sm text-ink-2 wrap-anywhere">{words.reason}</span>
        )}
      </Td>
      <Td className="max-md:hidden">
        {line.state === "held" && <Tag tone="info">Held</Tag>}
        {line.state === "voided" && <Tag>Fee returned</Tag>}
      </Td>
      <Td figure className={cx("max-md:pr-0", amountColour(line))}>
        <Change micros={line.change} exact={exact} />
        <span className="mt-0.5 block text-sm text-ink-3 md:hidden">
          <span className="sr-only">Left to spend </span>
          <Figure micros={line.availableAfter} exact={exact} />
        </span>
      </Td>
      <Td figure className="text-ink-2 max-md:hidden">
        <Figure micros={line.availableAfter} exact={exact} />
      </Td>
    </tr>
  );
}

function amountColour(line: StatementEntry): string | undefined {
  if (line.state === "held") return "text-ink-3";
  return BigInt(line.change) > 0n ? "text-malachite" : undefined;
}

type Day = { date: string; first: string; lines: StatementEntry[] };

function byDay(lines: StatementEntry[]): Day[] {
  const days: Day[] = [];
  for (const line of lines) {
    const date = line.at.slice(0, 10);
    const last = days.at(-1);
    if (last?.date === date) last.lines.push(line);
    else days.push({ date, first: line.at, lines: [line] });
  }
  return days;
}
