import { persist } from "@/db/persist";
import type { Context } from "@/lib/context";
import type { ContextRecipe } from "@/lib/proof/round-rules";
import { detectTechnique } from "@/lib/technique";
import type { AttemptRow, RoundRow } from "../repository";
import { buildContext } from "./build-context";
import { keepPrepared } from "./repository";
import { writeContext } from "./write-context";

/**
 * Labels the message, puts together what its guardian is shown and keeps both with the attempt,
 * before anybody is asked. The whole system prompt, which without a recipe is the round's own.
 */
export async function prepareJudging(
  ctx: Context,
  round: Pick<RoundRow, "prompt">,
  attempt: AttemptRow,
  judging: { run: string; recipe: ContextRecipe | undefined },
): Promise<string> {
  const { run, recipe } = judging;
  const detection = detectTechnique(attempt.message);
  const shown = recipe ? await buildContext(ctx, { attempt, detection, recipe }) : null;
  await persist(
    () => keepPrepared(ctx.db, { id: attempt.id, run }, { detection, shown }),
    (error) =>
      ctx.log.warn({ err: error, attempt: attempt.id }, "a context waits for the database"),
  );
  return shown ? round.prompt + writeContext(shown) : round.prompt;
}
