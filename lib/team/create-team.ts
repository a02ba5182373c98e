import { type Context, requireUser } from "@/lib/context";
import { foldText } from "@/lib/core/fold-text";
import { newId } from "@/lib/core/id";
import type { CreateTeam } from "./contract";
import { transactTeam } from "./guard";
import { admit } from "./member/admit";
import { moderateWords } from "./moderate-words";
import * as teams from "./repository";
import { slugOf } from "./rules";

/**
 * Founds a team and makes the caller its leader.
 * @throws conflict `team.name_taken`, `team.in_team`; forbidden `auth.guest`; blocked
 */
export async function createTeam(ctx: Context, input: CreateTeam): Promise<{ slug: string }> {
  const { userId } = requireUser(ctx);
  await moderateWords(ctx, `${input.name}\n${input.description}`);
  const at = ctx.now();
  const id = newId("team", at);
  const folded = foldText(input.name);
  return transactTeam(ctx, async (tx) => {
    const plain = slugOf(folded);
    const free = plain.length >= 3 && !(await teams.isSlugTaken(tx, plain));
    const slug = free ? plain : [plain, id.slice(-6)].filter(Boolean).join("-");
    const row = {
      id,
      slug,
      ...input,
      folded,
      leaderId: userId,
      approval: "leader" as const,
      votesNeeded: 1,
      createdAt: at,
    };
    await teams.insertTeam(tx, row);
    const team = await teams.lockTeam(tx, id);
    await admit(tx, team, { userId, role: "leader", at });
    return { slug };
  });
}
