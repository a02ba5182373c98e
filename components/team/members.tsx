import Link from "next/link";
import { playerHref } from "@/components/bounty/links";
import { Seal } from "@/components/ui/seal";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import { handOverAction, removeMemberAction, setTeamRoleAction } from "@/lib/team/actions";
import type { MemberView, TeamPage } from "@/lib/team/listing/contract";
import { ActButton, AskButton } from "./act-button";
import { roleWords } from "./words";

/** Who is in a team; a leader can change that. */
export function Members({ team }: { team: TeamPage }) {
  const leads = team.mine?.role === "leader";
  return (
    <section aria-labelledby="members" className="rule-double mt-6 pt-4">
      <h2 id="members">Members</h2>
      <ul className="mt-1">
        {team.members.map((member) => (
          <li
            key={member.id}
            className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2.5 border-b border-line py-3"
          >
            <span className="flex min-w-0 items-center gap-3">
              <Seal name={member.handle} />
              <span className="min-w-0">
                <span className="flex flex-wrap items-center gap-2.5">
                  <Link href={playerHref(member.handle)}>{member.handle}</Link>
                  <Tag>{roleWords[member.role]}</Tag>
                </span>
                <span className="block text-sm text-ink-3">
                  since <Time at={member.joinedAt} show="day" />
                </span>
              </span>
            </span>
            {leads && member.role !== "leader" && <Manage team={team} member={member} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Manage({ team, member }: { team: TeamPage; member: MemberView }) {
  const { handle } = member;
  const of = { teamId: team.id, userId: member.id };
  const other = member.role === "member" ? "strategist" : "member";
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">What you can do about {handle}</legend>
      <ActButton
        action={setTeamRoleAction}
        input={{ ...of, role: other }}
        done={`${handle} is a ${other} now.`}
      >
        {`Make ${other}`}
      </ActButton>
      <AskButton
        action={handOverAction}
        input={of}
        title={`Make ${handle} the leader?`}
        text="They decide from then on who is in the team and how it spends. You stay as a strategist."
        act="Hand the team over"
        doing="Handing over"
        done={`${handle} leads the team now.`}
      >
        Hand over
      </AskButton>
      <AskButton
        action={removeMemberAction}
        input={{ ...of, ban: false }}
        title={`Send ${handle} away?`}
        text="Their unspent money goes with them, and what waits for a verdict stays as it was agreed. They can be invited again."
        act="Send away"
        doing="Sending away"
        done={`${handle} is not in the team any more.`}
      >
        Send away
      </AskButton>
      <AskButton
        action={removeMemberAction}
        input={{ ...of, ban: true }}
        variant="danger"
        title={`Ban ${handle} for good?`}
        text="Their unspent money goes with them, and what waits for a verdict stays as it was agreed. They cannot come back, not even by an invitation."
        act="Ban for good"
        doing="Banning"
        done={`${handle} is banned.`}
      >
        Ban
      </AskButton>
    </fieldset>
  );
}
