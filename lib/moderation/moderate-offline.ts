import { foldText } from "@/lib/core/fold-text";
import { isSexualWithMinors } from "./child-safety";
import type { Moderation } from "./contract";
import { signsIn } from "./cues";
import { chancesOf } from "./model";
import { certain, decide, speaksOfOwnCrisis } from "./rules";
import { spellingsOf } from "./spellings";

/** A longer message is judged by its beginning and its end, in characters. */
const longest = 4_000;

/** The judgement of rules and model, at once and without a network. Never throws. */
export function moderateOffline(text: string): Moderation {
  const read =
    text.length > longest ? `${text.slice(0, longest / 2)}\n${text.slice(-longest / 2)}` : text;
  const folded = foldText(read);
  if (spellingsOf(read).some(isSexualWithMinors)) return certain("child_safety");
  if (speaksOfOwnCrisis(folded)) return certain("self_harm");
  return decide(chancesOf(read), signsIn(folded));
}
