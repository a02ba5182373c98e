import type { Context } from "@/lib/context";
import type { ChangeTeam } from "./contract";
import { enterTeam, transactTeam } from "./guard";
import { tellTeam } from "./live/repository";
import { moderateWords } from "./moderate-words";
import * as teams from "./repository";

/** Says what a team is for, who may join it, and who approves what it spends. */
export async function changeTeam(ctx: Context, input: ChangeTeam): Promise<void> {
  await moderateWords(ctx, input.description);
  await transactTeam(ctx, async (tx) => {
    const { team } = await enterTeam(tx, ctx, input.teamId, "change");
    const { description, open, approval, votesNeeded } = input;
    const cap = input.cap === null ? null : BigInt(input.cap);
    await teams.updateTeam(tx, team.id, { description, open, approval, votesNeeded, cap });
    await tellTeam(tx, team.id);
  });
}
