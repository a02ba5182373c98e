import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { canonicalJson } from "@/lib/proof/canonical";
import type { Manifest } from "@/lib/proof/manifest";
import * as bounty from "../repository";
import { composeManifest } from "./compose-manifest";
import { contextRecipe } from "./context-recipe";
import { publishVersion } from "./publish-version";
import * as manifests from "./repository";

/**
 * A server that starts with other code than a running round's manifest names says so in a new
 * version of it: no round goes on silently under other code, parameters, tools or judges.
 */
export async function announceCode(ctx: Context): Promise<void> {
  requireSystem(ctx);
  for (const { id } of await bounty.roundsInStates(ctx.db, ["scheduled", "open", "paused"]))
    await transact(ctx.db, async (tx) => {
      const round = await bounty.lockRound(tx, id);
      if (round.manifestVersion === 0) return;
      const { signed } = await manifests.manifestAt(tx, id, round.manifestVersion);
      const { guardian, version } = signed.body;
      const terms = { version, at: ctx.now(), context: contextRecipe(ctx, round.rules) };
      const present = composeManifest(round, guardian, terms);
      if (running(present) === running(signed.body)) return;
      const reason = "The code that runs this round was updated.";
      await publishVersion(tx, ctx, round, { rules: round.rules, reason });
    });
}

const running = ({ code, parameters, tools, context, judges }: Manifest) =>
  canonicalJson({ code, parameters, tools, context, judges });
