import { env } from "@/lib/env";
import { describeJudging } from "@/lib/guardian";
import type { Guardian } from "@/lib/guardian/contract";
import { moderators } from "@/lib/moderation";
import { commitment } from "@/lib/proof/hash";
import type { Manifest } from "@/lib/proof/manifest";
import { version as codeVersion } from "@/package.json";
import type { RoundRow } from "../repository";

/** All that decides how a round is played, as it is now, in the form that is published. */
export function composeManifest(
  round: Pick<RoundRow, "id" | "number" | "rules" | "prompt" | "promptSalt">,
  guardian: Pick<Guardian, "slug" | "name" | "level">,
  { version, at, context }: { version: number; at: Date; context: Manifest["context"] },
): Manifest {
  const { slug, name, level } = guardian;
  return {
    format: "anubis.manifest/1",
    round: { id: round.id, number: round.number },
    version,
    at: at.toISOString(),
    guardian: { slug, name, level },
    promptHash: commitment("prompt", round.promptSalt, round.prompt),
    ...describeJudging(),
    context,
    judges: [...moderators(), "guardian"],
    rules: round.rules,
    code: { version: codeVersion, commit: env().CODE_COMMIT ?? null },
  };
}
