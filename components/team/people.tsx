import { permissions } from "@/lib/team/contract";
import type { TeamInside, TeamPage } from "@/lib/team/listing/contract";
import { Invitations } from "./invitations";
import { Matrix } from "./matrix";
import { Members } from "./members";

/** Who is in the team, who is asked, and who may do what. */
export function People({ team, inside }: { team: TeamPage; inside: TeamInside }) {
  return (
    <>
      <Members team={team} />
      {team.mine?.role !== "member" && (
        <Invitations teamId={team.id} name={team.name} invitations={inside.invitations} />
      )}
      <section aria-labelledby="rules" className="rule-double mt-6 pt-4">
        <h2 id="rules" className="mb-3">
          Who may do what
        </h2>
        <Matrix permissions={permissions} />
      </section>
    </>
  );
}
