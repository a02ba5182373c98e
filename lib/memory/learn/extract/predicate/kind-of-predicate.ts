import type { MemoryKind } from "../../../contract";
import { kindOfAbility, kindOfDuty } from "./ability";
import { kindOfDoing } from "./doing";
import { kindOfFuture } from "./future";
import { kindOfPast, kindOfPastState, kindOfPerfect } from "./happened";
import { kindOfHolding } from "./holding";
import { isPointing } from "./noun-phrase";
import { kindOfOngoing } from "./ongoing";
import { kindOfState } from "./state";
import { type Form, readVerbGroup, type VerbGroup } from "./verb-group";

const judges: Record<Form, (group: VerbGroup) => MemoryKind | null> = {
  be: ({ rest, past, denied }) =>
    past ? kindOfPastState(rest) : kindOfState(denied ? `not ${rest}` : rest),
  have: ({ rest, past, denied, adverbs }) =>
    past
      ? kindOfPast({ form: "past", past, denied, adverbs, verb: "had", rest })
      : kindOfHolding(rest, denied, adverbs),
  present: kindOfDoing,
  past: kindOfPast,
  perfect: kindOfPerfect,
  ongoing: kindOfOngoing,
  future: kindOfFuture,
  wish: kindOfFuture,
  can: kindOfAbility,
  must: kindOfDuty,
  used: ({ verb, rest }) =>
    isPointing(rest) || /^(?:think|say|tell|ask|believe)$/.test(verb) ? null : "habit",
  open: ({ verb, rest }) =>
    /^(?:live on|eat .* every day)/.test(`${verb} ${rest}`) ? "taste" : null,
};

/** "about a man who lived in an airport for eighteen years": how long, tells nothing of oneself. */
const ofAnother =
  / (?:about|of|with|by|from) (?:an?|some|this|that|the) [\p{L} -]{2,30} (?:who|that|whose)\b.*$/u;

/** The kind of what a predicate says of its subject, or null where it is nothing that lasts. */
export function kindOfPredicate(predicate: string): MemoryKind | null {
  const group = readVerbGroup(predicate.replace(ofAnother, ""));
  return group ? judges[group.form](group) : null;
}
