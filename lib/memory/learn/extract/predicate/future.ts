import type { MemoryKind } from "../../../contract";
import { isPointing } from "./noun-phrase";
import { isDated, isMomentary } from "./time";
import type { VerbGroup } from "./verb-group";

const lifeStep =
  /^(?:see [\p{L} ]+ before I die|be an? (?!minute|moment|while|bit|second|good|great|fun|long|problem|sec|smuggler|pirate)|be (?:\d\d|thirty|forty|fifty|sixty|seventy|eighty|ninety|president|working|living|starting|moving|in (?:\p{Lu}|my))|become|marry|get (?:married|divorced|engaged|a (?:dog|cat|puppy|kitten|tattoo|degree|phd|job|divorce)|my (?:degree|licen[cs]e|phd|tattoo|citizenship|braces|tonsils)|into (?:med|law|grad|art|\p{Lu}))|have (?:a (?:baby|child|family|garden|farm|dog)|twins|surgery|an operation|kids|children|my (?:\p{L}+ )?(?:replaced|removed|out|done))|move (?!on|this|that|it|my|the|along|forward|past)|study (?!this|that|it)|open (?:a|an|my|our) |adopt|retire|emigrate|graduate|learn (?!more|about|from|the (?:rules|secret|truth|phrase|code)|how to (?:win|beat|get|play this)|what|if|your)|apply (?:to|for)|specialise|specialize|major|train (?:as|to|for)|work (?:as|at|in (?!this)|for (?!you))|start (?:a|my|an|at|as|uni|college|school) ?(?!game|story|conversation|new game|fresh|again|over|by)|quit (?!this|now|while)|give up (?!on|now|the (?:prize|money|secret))|stop (?:smoking|drinking|eating|vaping)|visit (?:\p{Lu}|my|every|all)|travel|go (?:to (?:\p{Lu}|university|college|med|law|art|uni)|back to (?:school|college|uni|work|\p{Lu})|into (?!this|that|detail)|freelance|vegan|part-time|home to \p{Lu})|run (?:a (?:half |full )?(?:marathon|\p{L}+ marathon|5k|10k)|the|for (?:office|mayor))|write (?:a|my) (?:book|novel|memoir|\p{L}+ novel|thesis|cookbook|children's)|publish|buy (?:a|an|our|my) (?:\p{L}+ ){0,2}(?:house|flat|boat|car|farm|van|camper|motorbike|bike|horse|piano|place|cottage)|build|foster|volunteer|see (?:the northern|\p{Lu})|lose (?:\d|\p{L}+ (?:kilos|pounds|stone)|weight)|cycle|walk (?:the|to|from|across)|climb|swim|sail|hang up|sell (?:my|our|up))/u;

const ofTheTalk =
  /^(?:be (?:fine|ok|okay|great|back|there|cold|hot|fun|nice|easier|better)|see|tell|let|think|talk|ask|try|remember|say|show|come back|return to|check|write back)\b/;

/** The kind of what will be done: a day to come, or a step that changes a life. */
export function kindOfFuture({ verb, rest, denied }: VerbGroup): MemoryKind | null {
  const said = `${verb} ${rest}`.trim();
  if (isMomentary(rest)) return null;
  if (isDated(rest)) return ofTheTalk.test(said) ? null : "plan";
  return lifeStep.test(said) && !denied && !isPointing(rest) ? "plan" : null;
}
