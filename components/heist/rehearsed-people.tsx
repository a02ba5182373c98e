import { Table, Td, Th } from "@/components/ui/table";
import type { RehearsedPerson } from "@/lib/heist/admin/contract";

/** Who would have lost and won what: two bars for each loss, and the figures beside them. */
export function RehearsedPeople(props: { people: readonly RehearsedPerson[]; others: number }) {
  const { people, others } = props;
  if (people.length === 0)
    return <p className="mt-4 text-sm text-ink-2">It would have changed nothing for anybody.</p>;
  const most = Math.max(
    1,
    ...people.flatMap(({ lostBefore, lostAfter }) => [lostBefore, lostAfter]),
  );
  return (
    <div className="mt-5">
      <Table label="Who would have lost and won what">
        <thead>
          <tr>
            <Th>Player</Th>
            <Th className="max-md:hidden">
              <span aria-hidden="true">Lost: outlined now, filled then</span>
            </Th>
            <Th figure>Lost</Th>
            <Th figure>Would lose</Th>
            <Th figure>Won</Th>
            <Th figure>Would win</Th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.handle}>
              <Td className="wrap-anywhere">{person.handle}</Td>
              <Td className="w-[34%] max-md:hidden">
                <Bars before={person.lostBefore / most} after={person.lostAfter / most} />
              </Td>
              <Td figure className="text-ink-2">
                {figure(person.lostBefore)}
              </Td>
              <Td figure className={toneOf(person.lostAfter - person.lostBefore)}>
                {figure(person.lostAfter)}
              </Td>
              <Td figure className="text-ink-2">
                {figure(person.wonBefore)}
              </Td>
              <Td figure className={toneOf(person.wonBefore - person.wonAfter)}>
                {figure(person.wonAfter)}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {others > 0 && (
        <p className="mt-2 text-sm text-ink-3">
          And {others.toLocaleString("en")} more, for whom it would have changed less.
        </p>
      )}
    </div>
  );
}

function Bars({ before, after }: { before: number; after: number }) {
  return (
    <span aria-hidden="true" className="block">
      <span
        className="block h-2 min-w-px border border-ink-3"
        style={{ width: `${before * 100}%` }}
      />
      <span className="mt-1 block h-2 min-w-px bg-ink" style={{ width: `${after * 100}%` }} />
    </span>
  );
}

/** Worse is carnelian, better malachite; the figures say so too. */
function toneOf(worse: number): string | undefined {
  if (worse === 0) return undefined;
  return worse > 0 ? "text-carnelian" : "text-malachite";
}

const figure = (points: number) => points.toLocaleString("en");
