import type { TeamInside, TeamPage } from "@/lib/team/listing/contract";
import { Drafts } from "./drafts";
import { Talk } from "./talk";

/** What a team writes and what it says, side by side where there is room. */
export function Together(props: { team: TeamPage; inside: TeamInside; older: boolean }) {
  const { team, inside, older } = props;
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(312px,34%)] lg:gap-x-9 lg:[&>section]:mt-0 lg:[&>section]:border-t-0 max-lg:[&>section:first-child]:mt-0 max-lg:[&>section:first-child]:border-t-0">
      <Drafts team={team} inside={inside} older={older} />
      <Talk team={team} inside={inside} />
    </div>
  );
}
