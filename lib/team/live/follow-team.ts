import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import * as teams from "../repository";
import type { TeamHub } from "./team-hub";

/** Who may hear what changes in a team: its members. @throws not_found `team.not_found` */
export async function requireInTeam(ctx: Context, teamId: Id<"team">): Promise<void> {
  const { userId } = requireUser(ctx);
  const place = await teams.placeOf(ctx.db, teamId, userId);
  if (!place || place.leftAt)
    throw new AppError("not_found", "team.not_found", "There is no such team of yours.");
}

/** Says each time that something has changed, until `signal` aborts or the caller is in it no more. */
export async function* followTeam(
  ctx: Context,
  hub: TeamHub,
  teamId: Id<"team">,
  signal: AbortSignal,
): AsyncGenerator<{ type: "changed" }> {
  let news = true;
  let wake = () => {};
  const hear = () => {
    news = true;
    wake();
  };
  const unwatch = hub.watch(teamId, hear);
  const onAbort = () => wake();
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    while (!signal.aborted) {
      if (news) {
        news = false;
        yield { type: "changed" };
        await requireInTeam(ctx, teamId);
      } else
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (news || signal.aborted) resolve();
        });
    }
  } finally {
    unwatch();
    signal.removeEventListener("abort", onAbort);
  }
}
