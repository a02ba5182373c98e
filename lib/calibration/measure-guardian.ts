import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readContextRecipe } from "@/lib/bounty";
import { type Context, requireSystem } from "@/lib/context";
import { guardianBySlug } from "@/lib/guardian";
import type { MeasureGuardian } from "./contract";
import { playAttacks } from "./play-attacks";
import { readAttacks } from "./read-attacks";
import * as calibration from "./repository";

const ATTACKS = "data/redteam/attacks.jsonl";
const HOUSE_DRAWS = 12;
const FREE = { inputUsdPerMillion: 0, outputUsdPerMillion: 0 };

/**
 * Plays the project's attacks against a guardian with the model that would judge its next round,
 * and keeps what came of it. One at a time, because people are being served meanwhile.
 */
export async function measureGuardian(ctx: Context, { slug }: MeasureGuardian): Promise<void> {
  requireSystem(ctx);
  const guardian = await guardianBySlug(ctx.db, slug);
  const [model = ""] = ctx.models.refs;
  const isHouse = model.startsWith("house/");
  const report = await playAttacks({
    guardian,
    attacks: readAttacks(await readFile(join(process.cwd(), ATTACKS), "utf8")),
    draws: isHouse ? HOUSE_DRAWS : 1,
    model,
    context: isHouse ? null : await contextOf(ctx),
    resolve: ctx.models.resolve,
    price: isHouse ? FREE : null,
    now: ctx.now,
    randomBytes: ctx.randomBytes,
    abreast: 1,
  });
  await calibration.keepReport(ctx.db, report);
}

/** As rounds have it that are planned now. The house model reads nothing but prompt and message. */
async function contextOf({ db, embedder }: Context) {
  const recipe = await readContextRecipe(db);
  return recipe && { embedder, recipe };
}
