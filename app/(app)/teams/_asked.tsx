import { ActButton } from "@/components/team/act-button";
import { AskedTeam, JoinObstacle, JoinTerms } from "@/components/team/asked-team";
import { TEAMS } from "@/components/team/links";
import { Time } from "@/components/ui/time";
import { acceptInvitationAction, declineInvitationAction } from "@/lib/team/actions";
import type { AskedView } from "@/lib/team/listing/contract";

/** Invitations that wait for the reader. */
export function Asked({ invitations }: { invitations: readonly AskedView[] }) {
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="asked" className="rule-double mt-6 pt-4">
      <h2 id="asked">You are invited</h2>
      <ul>
        {invitations.map(({ id, by, expiresAt, team }) => (
          <li key={id} className="grid gap-3 border-b border-line py-4">
            <div>
              <h3 className="wrap-anywhere">{team.name}</h3>
              <AskedTeam team={team} />
              <p className="mt-1 text-sm text-ink-3">
                {by ? `${by} asks you` : "You are asked"}. Good until <Time at={expiresAt} />.
              </p>
            </div>
            <details className="text-sm">
              <summary className="w-fit cursor-pointer py-1 pointer-coarse:min-h-11">
                What joining means
              </summary>
              <div className="mt-2">
                <JoinTerms team={team} />
              </div>
            </details>
            {team.obstacle && <JoinObstacle team={team} here={TEAMS} />}
            <div className="flex flex-wrap gap-2">
              {!team.obstacle && (
                <ActButton
                  action={acceptInvitationAction}
                  input={{ invitationId: id }}
                  variant="primary"
                  done={`You are in ${team.name}.`}
                >
                  Join
                </ActButton>
              )}
              <ActButton
                action={declineInvitationAction}
                input={{ invitationId: id }}
                done="The invitation is declined."
              >
                Decline
              </ActButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
