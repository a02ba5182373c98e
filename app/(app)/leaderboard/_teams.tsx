import Link from "next/link";
import { BoardTable } from "@/components/season/board-table";
import { TEAMS } from "@/components/team/links";
import { TeamBoardTable } from "@/components/team/team-board";
import { Empty } from "@/components/ui/empty";
import { Older } from "@/components/ui/pagination";
import type { Context } from "@/lib/context";
import type { PageRequest } from "@/lib/core/paging";
import { readBoard } from "@/lib/season";
import { readTeamBoard, teamMatesOf, teamOf } from "@/lib/team";
import { boardHref } from "./_boards";

/** The board of teams, and of the people in the reader's own. */
export async function Teams({ ctx, page }: { ctx: Context; page: PageRequest }) {
  const [{ items, next, around }, own] = await Promise.all([
    readTeamBoard(ctx, page),
    readOwn(ctx),
  ]);
  if (items.length === 0)
    return (
      <Empty title="No team has points yet" action={<Link href={TEAMS}>To the teams</Link>}>
        A team stands here with the points of its people.
      </Empty>
    );
  const isElsewhere = around.length > 0 && !items.some(({ mine }) => mine);
  return (
    <>
      <TeamBoardTable label="Teams" rows={items} />
      <p className="mt-3 measure text-sm text-ink-2">
        A team has what its people have together. Whoever is on no board, for example because they
        hide, counts for nothing here.
      </p>
      {isElsewhere && (
        <section aria-labelledby="your-team" className="mt-6">
          <h2 id="your-team" className="mb-2">
            Where your team stands
          </h2>
          <TeamBoardTable label="Your team and its neighbours" rows={around} />
        </section>
      )}
      <Older href={next && `${boardHref("team")}&after=${next}`} label="Further down" />
      {own && (
        <section aria-labelledby="mates" className="mt-7">
          <h2 id="mates" className="mb-2 wrap-anywhere">
            In {own.name}
          </h2>
          {own.rows.length > 0 ? (
            <BoardTable label={`People of ${own.name}`} rows={own.rows} leagues />
          ) : (
            <p className="text-sm text-ink-2">Nobody of your team is on a board this month.</p>
          )}
        </section>
      )}
    </>
  );
}

async function readOwn(ctx: Context) {
  if (ctx.actor.kind !== "user") return null;
  const team = await teamOf(ctx.db, ctx.actor.userId);
  if (!team) return null;
  const among = await teamMatesOf(ctx.db, ctx.actor.userId);
  const { items: rows } = await readBoard(ctx, { board: "team", among }, { limit: 50 });
  return { name: team.name, rows };
}
