import { foldText } from "@/lib/core/fold-text";
import { isSexualWithMinors } from "./child-safety";
import type { Moderation, Outcome } from "./contract";
import { signsIn } from "./cues";
import { chancesOf } from "./model";
import { certain, decide, speaksOfOwnCrisis } from "./rules";
import { spellingsOf } from "./spellings";

/** A longer text is judged in pieces, each with the end of the one before it; in UTF-16 units. */
const longest = 4_000;
const overlap = 400;

/** The judgement of rules and model, at once and without a network. Never throws. */
export function moderateOffline(text: string): Moderation {
  return piecesOf(text).map(judgePiece).reduce(stricter);
}

function piecesOf(text: string): string[] {
  const pieces = [text.slice(0, longest)];
  for (let at = longest; at < text.length; at += longest - overlap)
    pieces.push(text.slice(at - overlap, at - overlap + longest));
  return pieces;
}

function judgePiece(text: string): Moderation {
  const folded = foldText(text);
  if (spellingsOf(text).some(isSexualWithMinors)) return certain("child_safety");
  if (speaksOfOwnCrisis(folded)) return certain("self_harm");
  return decide(chancesOf(text), signsIn(folded));
}

const strictness: readonly Outcome[] = ["allow", "review", "support", "block"];

function stricter(one: Moderation, other: Moderation): Moderation {
  const more = strictness.indexOf(other.outcome) - strictness.indexOf(one.outcome);
  return more > 0 || (more === 0 && other.confidence > one.confidence) ? other : one;
}
