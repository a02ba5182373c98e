import { cx } from "@/components/ui/class-names";
import { Sum } from "@/components/ui/money";
import { Table, Td, Th } from "@/components/ui/table";
import { divideByRemainder } from "@/lib/core/divide";
import type { TeamInside } from "@/lib/team/listing/contract";
import { hatchAt } from "./hatch";
import { shareWords } from "./words";

type Part = TeamInside["parts"][number];

const total = (part: Part) => BigInt(part.available) + BigInt(part.held);

/** Who owns what of a pool: a bar, and below it the same in figures. */
export function PoolShares({ parts }: { parts: Part[] }) {
  const all = parts.reduce((sum, part) => sum + total(part), 0n);
  // Hundredths of a percent, all of them together 100 %.
  const shares = divideByRemainder(
    10_000n,
    parts.map((part) => ({ key: part.id, weight: all > 0n ? total(part) : 1n })),
  );
  const shareOf = ({ id }: Part) => Number(shares.get(id) ?? 0n);
  return (
    <div>
      {all > 0n && (
        <div aria-hidden="true" className="mb-4 flex h-7 gap-0.5">
          {parts.map((part, place) =>
            total(part) === 0n ? null : (
              <span
                key={part.id}
                className={cx("block h-full min-w-1", hatchAt(place))}
                style={{ flexGrow: shareOf(part), flexBasis: 0 }}
              />
            ),
          )}
        </div>
      )}
      <Table label="Who owns what of the pool">
        <thead>
          <tr>
            <Th>Member</Th>
            <Th figure>Of the pool</Th>
            <Th figure>Can be spent</Th>
            <Th figure>Held</Th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part, place) => (
            <tr key={part.id}>
              <Td>
                <span className="flex items-center gap-2.5">
                  <span
                    aria-hidden="true"
                    className={cx("block h-3 w-4.5 shrink-0", hatchAt(place))}
                  />
                  <span className="wrap-anywhere">{part.handle}</span>
                </span>
              </Td>
              <Td figure>{all > 0n ? shareWords(shareOf(part)) : "none"}</Td>
              <Td figure>
                <Sum micros={part.available} />
              </Td>
              <Td figure>
                <Sum micros={part.held} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
