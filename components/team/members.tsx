import Link from "next/link";
import { playerHref } from "@/components/bounty/links";
import { Tag } from "@/components/ui/tag";
import { handOverAction, removeMemberAction, setTeamRoleAction } from "@/lib/team/actions";
import type { MemberView, TeamPage } from "@/lib/team/listing/contract";
import { ActButton } from "./act-button";
import { roleWords } from "./words";

/** Who is in a team; a leader can change that. */
export function Members({ team }: { team: TeamPage }) {
  const leads = team.mine?.role === "leader";
  return (
    <section aria-labelledby="members" className="rule-double mt-6 pt-4">
      <h2 id="members">Members</h2>
      <ul>
        {team.members.map((member) => (
          <li
            key={member.id}
            className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 border-b border-line py-3"
          >
            <span className="flex flex-wrap items-center gap-3">
              <Link href={playerHref(member.handle)}>{member.handle}</Link>
              <Tag tone={member.role === "leader" ? "gold" : "neutral"}>
                {roleWords[member.role]}
              </Tag>
            </span>
            {leads && member.role !== "leader" && <Manage team={team} member={member} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Manage({ team, member }: { team: TeamPage; member: MemberView }) {
  const of = { teamId: team.id, userId: member.id };
  const other = member.role === "member" ? "strategist" : "member";
  return (
    <span className="flex flex-wrap gap-2">
      <ActButton action={setTeamRoleAction} input={{ ...of, role: other }}>
        {`Make ${other}`}
      </ActButton>
      <ActButton
        action={handOverAction}
        input={of}
        ask={`Make ${member.handle} the leader in your place?`}
      >
        Hand over
      </ActButton>
      <ActButton
        action={removeMemberAction}
        input={{ ...of, ban: false }}
        ask={`Send ${member.handle} away? Their unspent money goes with them.`}
      >
        Send away
      </ActButton>
      <ActButton
        action={removeMemberAction}
        input={{ ...of, ban: true }}
        variant="danger"
        ask={`Ban ${member.handle} for good? Their unspent money goes with them.`}
      >
        Ban
      </ActButton>
    </span>
  );
}
