import { dissolveTeamAction } from "@/lib/team/actions";
import type { TeamInside, TeamPage } from "@/lib/team/listing/contract";
import { AskButton } from "./act-button";
import { SettingsForm } from "./settings-form";

/** How a team is led, and its end. */
export function Settings({ team, inside }: { team: TeamPage; inside: TeamInside }) {
  return (
    <>
      <section aria-labelledby="settings" className="rule-double mt-6 pt-4">
        <h2 id="settings">Settings</h2>
        <SettingsForm team={team} inside={inside} />
      </section>
      <section aria-labelledby="end" className="rule-double mt-8 pt-4">
        <h2 id="end">End the team</h2>
        <p className="mt-1.5 mb-3 measure text-sm text-ink-2">
          Everybody gets their unspent money back. What waits for a verdict stays as it was agreed,
          and a prize still goes to everybody by their share.
        </p>
        <AskButton
          action={dissolveTeamAction}
          input={{ teamId: team.id }}
          variant="danger"
          title={`End ${team.name}?`}
          text="Everybody gets their unspent money back, and nobody can write or send here any more. It cannot be opened again."
          act="End the team"
          doing="Ending"
          done="The team has ended."
        >
          End the team
        </AskButton>
      </section>
    </>
  );
}
