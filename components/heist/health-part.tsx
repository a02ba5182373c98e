import { Register, Stat } from "@/components/ui/stat";
import { Table, Td, Th } from "@/components/ui/table";
import type { HealthOf, HeistHealth } from "@/lib/heist/admin/contract";
import type { HeistTerms } from "@/lib/heist/contract";
import { DayBars } from "./day-bars";
import { grouped, ruleWords } from "./heist-words";
import { timeText } from "./term-words";

/** How heists go: made, refused and why, how long they take, and where a cap was reached. */
export function HealthPart({ health, terms }: { health: HeistHealth; terms: HeistTerms }) {
  const { day, month } = health;
  const refused = (of: HealthOf) => of.refused.reduce((sum, { times }) => sum + times, 0);
  return (
    <section aria-labelledby="health">
      <h2 id="health" className="mb-3">
        The last day
      </h2>
      <Register of={4}>
        <Stat label="Heists" context={`${grouped(String(month.done))} in 30 days`}>
          {grouped(String(day.done))}
        </Stat>
        <Stat label="Refused by a rule" context={`${grouped(String(refused(month)))} in 30 days`}>
          {grouped(String(refused(day)))}
        </Stat>
        <Stat label="19 of 20 take at most" context={`half take at most ${timeText(day.p50)}`}>
          {timeText(day.p95)}
        </Stat>
        <Stat
          label="Shields up"
          context={`${grouped(String(health.itemsHeld))} tools and shields held`}
        >
          {grouped(String(health.shieldsUp))}
        </Stat>
      </Register>
      <DayBars days={health.days} />
      <div className="mt-5 max-w-[640px]">
        <Table label="Heists by what became of them">
          <thead>
            <tr>
              <Th>What became of them</Th>
              <Th figure>Last day</Th>
              <Th figure>30 days</Th>
            </tr>
          </thead>
          <tbody>
            <Row label="Points taken" day={day.points} month={month.points} />
            <Row
              label={`Took the most, ${terms.stealMax} points`}
              day={String(day.atMost)}
              month={String(month.atMost)}
            />
            <Row
              label="Blocked by a shield"
              day={String(day.blocked)}
              month={String(month.blocked)}
            />
            {month.refused.map(({ reason, times }) => (
              <Row
                key={reason}
                label={`Refused: ${ruleWords[reason].fails.toLowerCase()}`}
                day={String(day.refused.find((each) => each.reason === reason)?.times ?? 0)}
                month={String(times)}
              />
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}

function Row(props: { label: string; day: string; month: string }) {
  return (
    <tr>
      <Td>{props.label}</Td>
      <Td figure>{grouped(props.day)}</Td>
      <Td figure>{grouped(props.month)}</Td>
    </tr>
  );
}
