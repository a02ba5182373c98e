import { Empty } from "@/components/ui/empty";
import type { TeamPage } from "@/lib/team/listing/contract";
import { TeamAttempts } from "./attempts";
import { RecordChart } from "./record-chart";
import { TalkLines } from "./talk-lines";

/** What a team has tried, and what it has published of how. */
export function Record({ team }: { team: TeamPage }) {
  return (
    <>
      <section aria-labelledby="attempts" className="rule-double mt-6 pt-4">
        <h2 id="attempts">Attempts</h2>
        {team.attempts.length > 0 ? (
          <>
            <RecordChart attempts={team.attempts} />
            <TeamAttempts attempts={team.attempts} />
          </>
        ) : (
          <Empty title="Nothing sent yet">
            What the team sends stands here, with everybody’s part.
          </Empty>
        )}
      </section>
      {team.published.map(({ roundNumber, lines }) => (
        <section
          key={roundNumber}
          aria-labelledby={`strategy-${roundNumber}`}
          className="rule-double mt-6 pt-4"
        >
          <h2 id={`strategy-${roundNumber}`} className="mb-3">
            Strategy for round {roundNumber}
          </h2>
          <TalkLines lines={lines} />
        </section>
      ))}
    </>
  );
}
