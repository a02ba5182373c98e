import { Table, Td, Th } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { PointEvent } from "@/lib/season/contract";
import { changeText, eventWords, pointsText } from "./season-words";

/** Every change of somebody's points with its reason, newest first. */
export function PointEvents({ events }: { events: readonly PointEvent[] }) {
  return (
    <Table label="Changes of your points">
      <thead>
        <tr>
          <Th>What</Th>
          <Th className="max-md:hidden">When</Th>
          <Th figure>Points</Th>
          <Th figure>Then</Th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <Td>
              {eventWords(event)}
              <span className="block text-xs text-ink-3 md:hidden">
                <Time at={event.at} show="brief" />
              </span>
            </Td>
            <Td className="whitespace-nowrap text-ink-2 max-md:hidden">
              <Time at={event.at} show="moment" />
            </Td>
            <Td figure className={event.change.startsWith("-") ? "text-carnelian" : undefined}>
              {changeText(event.change)}
            </Td>
            <Td figure className="text-ink-2">
              {pointsText(event.pointsAfter)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
