import { ordinal, pointsText } from "@/components/season/season-words";
import { Money } from "@/components/ui/money";
import { Seal } from "@/components/ui/seal";
import { Register, Stat } from "@/components/ui/stat";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { Micros } from "@/lib/bounty/contract";

/** A player as everybody sees them. */
export function PlayerSummary(props: {
  player: { handle: string; guest: boolean; insider: boolean; joinedAt: string };
  attempts: number;
  wins: number;
  /** Micro-USD. */
  spent: Micros;
  won: Micros;
  /** Where they stand this month, where they are on a board. */
  standing?: { place: number; points: string } | null;
}) {
  const { player, standing } = props;
  return (
    <>
      <header className="mb-5 flex items-center gap-4">
        <Seal name={player.handle} large />
        <div className="min-w-0">
          <h1 className="truncate">{player.handle}</h1>
          <p className="mt-1 flex flex-wrap items-center gap-2.5 text-sm text-ink-3">
            <span>
              Here since <Time at={player.joinedAt} show="day" />
            </span>
            {player.guest && <Tag>Guest</Tag>}
            {player.insider && <Tag tone="info">Insider, cannot play</Tag>}
          </p>
        </div>
      </header>
      <Register of={standing ? 5 : 4}>
        <Stat label="Attempts">{props.attempts.toLocaleString("en")}</Stat>
        <Stat label="Wins">{props.wins.toLocaleString("en")}</Stat>
        <Stat label="Paid in fees">
          <Money micros={props.spent} />
        </Stat>
        <Stat label="Won">
          <Money micros={props.won} className={BigInt(props.won) > 0n ? "text-gold" : undefined} />
        </Stat>
        {standing && (
          <Stat label="Place this month" context={`${pointsText(standing.points)} points`}>
            {ordinal(standing.place)}
          </Stat>
        )}
      </Register>
    </>
  );
}
