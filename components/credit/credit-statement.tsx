import Link from "next/link";
import { cx } from "@/components/ui/class-names";
import { Empty } from "@/components/ui/empty";
import { Change, Figure } from "@/components/ui/money";
import { Table, Td, Th } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import { hasFractionOfCent } from "@/lib/core/money";
import { dateIn } from "@/lib/core/zone";
import type { StatementLine } from "@/lib/credit/contract";
import { dateWords } from "./date-words";
import { lineWords } from "./statement-words";

/** What came, what went and why, newest first, grouped by the person's own days. */
export function CreditStatement({ lines, zone }: { lines: StatementLine[]; zone: string }) {
  if (lines.length === 0)
    return <Empty title="Nothing has moved yet">Your first turn in a chat is listed here.</Empty>;
  const exact = lines.some((line) =>
    [line.change, line.availableAfter].some((micros) => hasFractionOfCent(BigInt(micros))),
  );
  return (
    <Table label="Statement in credits">
      <thead className="max-md:sr-only">
        <tr>
          <Th>Time</Th>
          <Th>What</Th>
          <Th>
            <span className="sr-only">State</span>
          </Th>
          <Th figure>Credits</Th>
          <Th figure>Left to spend</Th>
        </tr>
      </thead>
      {byDay(lines, zone).map(([date, ofDay]) => (
        <tbody key={date}>
          <tr>
            <th
              colSpan={5}
              scope="rowgroup"
              className="border-b border-rule pt-4 pb-1.5 text-left text-sm font-normal text-ink-3"
            >
              {dateWords(date)}
            </th>
          </tr>
          {ofDay.map((line) => (
            <Line key={line.id} line={line} exact={exact} />
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function Line({ line, exact }: { line: StatementLine; exact: boolean }) {
  const { title, detail } = lineWords(line);
  const state = line.kind === "charge" ? line.state : "posted";
  return (
    <tr className={cx(state === "held" && "text-ink-3")}>
      <Td className="w-16 align-top text-sm text-ink-3 max-md:hidden">
        <Time at={line.at} show="time" />
      </Td>
      <Td className="min-w-0">
        <b className={cx("block leading-snug font-medium", state === "held" && "text-ink-2")}>
          {line.kind === "charge" ? (
            <Link href={`/credits/charges/${line.id}`}>{title}</Link>
          ) : (
            title
          )}
        </b>
        <span className="text-sm text-ink-3">{detail}</span>
      </Td>
      <Td className="max-md:hidden">
        {state === "held" && <Tag tone="info">Held</Tag>}
        {state === "voided" && <Tag>Given back</Tag>}
      </Td>
      <Td figure className={cx("max-md:pr-0", colourOf(line, state))}>
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

function colourOf({ change }: StatementLine, state: string): string | undefined {
  if (state === "held") return "text-ink-3";
  return BigInt(change) > 0n ? "text-malachite" : undefined;
}

function byDay(lines: StatementLine[], zone: string): [string, StatementLine[]][] {
  const days: [string, StatementLine[]][] = [];
  for (const line of lines) {
    const date = dateIn(zone, new Date(line.at));
    const last = days.at(-1);
    if (last?.[0] === date) last[1].push(line);
    else days.push([date, [line]]);
  }
  return days;
}
