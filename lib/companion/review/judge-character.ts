import type { Context } from "@/lib/context";
import { isExplicit, moderate } from "@/lib/moderation";
import type { CompanionDefinition, MatterCause } from "../contract";
import { wordsOf } from "../rules";
import { cardSpeaksOfMinor } from "./card-speaks-of-minor";
import { namesRealPerson } from "./character-signs";

export type Judgement =
  | { outcome: "allow" }
  | { outcome: "review" | "block"; cause: MatterCause; reason: string };

/** Characters that are judged at a time: a long card is judged in pieces. */
const piece = 3_500;

/**
 * Whether everybody may find a character. Minors and sexual content never come together; a real
 * person, and what is only doubtful, is looked at by somebody first.
 */
export async function judgeCharacter(
  ctx: Pick<Context, "log">,
  definition: CompanionDefinition,
): Promise<Judgement> {
  const words = wordsOf(definition);
  const explicit = definition.adult || words.some(isExplicit);
  if (explicit && cardSpeaksOfMinor(definition))
    return blocked("minor", "It is for adults and speaks of somebody under 18.");
  if (explicit && !definition.adult)
    return blocked("harmful", "It is sexual and not marked as for adults.");
  const worst = await worstOf(ctx, words.flatMap(inPieces));
  if (worst) return worst;
  if (namesRealPerson(definition.name, words.join("\n")))
    return { outcome: "review", cause: "real_person", reason: "It may stand for a real person." };
  return { outcome: "allow" };
}

async function worstOf(
  ctx: Pick<Context, "log">,
  pieces: readonly string[],
): Promise<Judgement | null> {
  let doubtful: Judgement | null = null;
  for (const text of pieces) {
    const { outcome, categories } = await moderate(ctx, text);
    const cause = categories[0] === "child_safety" ? "minor" : "harmful";
    if (outcome === "block") return blocked(cause, "Its words are not fit to be shown.");
    if (outcome === "review")
      doubtful ??= { outcome, cause: "harmful", reason: "Some of its words want a second look." };
  }
  return doubtful;
}

function blocked(cause: MatterCause, reason: string): Judgement {
  return { outcome: "block", cause, reason };
}

function inPieces(text: string): string[] {
  const count = Math.ceil(text.length / piece);
  return Array.from({ length: count }, (_one, index) =>
    text.slice(index * piece, (index + 1) * piece),
  );
}
