import { Money, Sum } from "@/components/ui/money";
import { Register, Stat } from "@/components/ui/stat";
import type { TeamPage } from "@/lib/team/listing/contract";

/** What a team has and what it has done, in five figures. */
export function TeamFigures({ team }: { team: TeamPage }) {
  const { figures, members, places } = team;
  const whose = team.dissolved
    ? "everybody has theirs back"
    : `of ${members.length} of at most ${places} people`;
  return (
    <Register of={5}>
      <Stat label="Pool" context={whose}>
        <Money micros={team.pool} />
      </Stat>
      <Stat label="Attempts" context="judged">
        {figures.attempts}
      </Stat>
      <Stat
        label="Wins"
        context={figures.rate === null ? "none judged yet" : `${figures.rate} % of attempts`}
      >
        {figures.wins}
      </Stat>
      <Stat
        label="Spent"
        context={
          figures.averageCost === null ? (
            "nothing yet"
          ) : (
            <>
              <Sum micros={figures.averageCost} /> on average
            </>
          )
        }
      >
        <Money micros={figures.spent} />
      </Stat>
      <Stat label="Won" context="paid to everybody’s own wallet">
        <Money micros={figures.won} />
      </Stat>
    </Register>
  );
}
