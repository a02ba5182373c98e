import { Money } from "@/components/ui/money";
import { Register, Stat } from "@/components/ui/stat";
import type { TeamPage } from "@/lib/team/listing/contract";

/** What a team has done, in five figures. */
export function TeamFigures({ team }: { team: TeamPage }) {
  const { figures } = team;
  return (
    <Register of={5}>
      <Stat label="Pool" context="what members can spend">
        <Money micros={team.pool} />
      </Stat>
      <Stat label="Members" context={`of ${team.places}`}>
        {team.members.length}
      </Stat>
      <Stat label="Attempts" context="judged">
        {figures.attempts}
      </Stat>
      <Stat label="Wins" context={figures.rate === null ? "none judged yet" : `${figures.rate} %`}>
        {figures.wins}
      </Stat>
      <Stat
        label="Spent"
        context={
          figures.averageCost === null ? (
            "nothing yet"
          ) : (
            <AverageCost micros={figures.averageCost} />
          )
        }
      >
        <Money micros={figures.spent} />
      </Stat>
    </Register>
  );
}

function AverageCost({ micros }: { micros: string }) {
  return (
    <>
      <Money micros={micros} /> on average
    </>
  );
}
