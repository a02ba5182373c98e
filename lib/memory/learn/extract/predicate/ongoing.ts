import type { MemoryKind } from "../../../contract";
import { decide, type Look } from "./decide";
import { isPointing } from "./noun-phrase";
import { isDated, isLong, isMomentary, isRegular } from "./time";
import type { VerbGroup } from "./verb-group";
import { kindOfVerb } from "./verb-kinds";

/** What people do for months: told as going on with such an object, it lasts. */
const withObject: readonly [RegExp, MemoryKind][] = [
  [
    /^trying for (?:a|another|our|my) |^going (?:vegan|vegetarian|freelance|sober|back to (?:school|uni|college|work))\b/,
    "plan",
  ],
  [
    /^(?:working) (?:as|at|for|in|nights|days|from|part|full|on (?:a|an|my|our|the) (?!(?:\p{L}+ )?(?:answer|reply|it|that|message|report|slide|assignment|homework|essay|problem))|towards|toward|two|three|freelance|remotely|weekends)/u,
    "work",
  ],
  [/^(?:teaching|majoring|minoring|interning|freelancing|apprenticing) (?!you|me)\p{L}/u, "work"],
  [
    /^(?:living|residing|staying|renting) (?!proof|it|for|the dream|on the edge)(?:in|on|at|near|with|outside|alone|by|here|out|up|down|between|abroad|off|together|a|back)\b/,
    "place",
  ],
  [
    /^(?:writing) (?:a|an|my|our) (?!(?:\p{L}+ )?(?:message|letter|e-?mail|note|list|text|reply|answer|comment|post|review|report|test|poem for|summary)\b)/u,
    "plan",
  ],
  [
    /^(?:selling|buying|opening|joining|finishing|setting up|running) (?:up|my|our|an?|the) (?!phone|bath|errand)/,
    "plan",
  ],
  [
    /^(?:starting) (?:a|an|my|our|at|as|uni\p{L}*|college|school|secondary|chemo|testosterone|hrt|work|to (?:learn|lose|go))\b/u,
    "plan",
  ],
  [
    /^(?:taking) (?:[\p{L}-]+ ){0,4}(?:lessons?|classes|class|course|exam|driving test|tablets|medication|meds|antidepressants|up (?!space|time|too)|a (?:gap year|sabbatical|break from (?:uni|work|dating)))/u,
    "plan",
  ],
  [
    /^(?:trying|hoping|looking|planning|saving up|learning|training|waiting) to (?:lose|quit|stop|learn|save|get (?:pregnant|fit|into|back into|a job|my|off)|have a (?:baby|child)|cut down|cut out|eat|give up|read more|become|be an?|run|write a|sell|buy|conceive|move|adopt|retire|open|emigrate|find a (?:job|flat|house|new)|qualify|be a|train|start|hear (?:back )?(?:from|about) (?:my|the)|study)\b/,
    "plan",
  ],
  [/^(?:giving up|cutting (?:down|out)|quitting|switching to) (?!this|that|it|on)\p{L}/u, "health"],
  [
    /^(?:getting|marrying|divorcing) (?:married|divorced|engaged|my |a (?:divorce|dog|cat|puppy|kitten|tattoo)|into (?!it|that|this)|an? (?:\p{L}+ ){0,2}(?:dog|cat|puppy|kitten|fitted|replacement|implant))/u,
    "plan",
  ],
  [
    /^(?:seeing|dating) (?:a (?:therapist|counsellor|specialist|psychiatrist|physio|consultant|guy|girl|man|woman|boy|nurse|teacher)|someone(?! about)|my )/,
    "relation",
  ],
  [/^(?:calling|naming) (?:him|her|it|them|the \p{L}+) (?:after )?\p{Lu}/u, "relation"],
  [
    /^thinking (?:of|about) (?:specialising|specializing|becoming|moving|retiring|quitting|studying|adopting|emigrating|selling|going back|having|leaving|opening|starting) ?(?!it|this|that|you)/,
    "plan",
  ],
  [
    /^(?:reading|rereading) (?!your|this|that|it\b|about|as\b|lately|the (?:news|last|reply|rules)|you|between|too|on my)/,
    "plan",
  ],
  [/^(?:sharing) (?:a|my) (?:flat|house|room|apartment|bed)/, "place"],
  [
    /^(?:caring for|looking after) (?:my|our) |^looking for (?:a|an|work)(?: new)? (?:job|flat|apartment|house|work|place)/,
    "relation",
  ],
  [
    /^(?:having) (?:[^,]{0,20})(?:surgery|an operation|a baby|lessons|twins|chemo|my (?:\p{L}+ )?(?:replaced|removed|out|done)|treatment|ivf|physio)/u,
    "plan",
  ],
  [
    /^(?:suffering|struggling|battling|fighting|living|dealing) (?:from|with) (?!this|that|it|you|the (?:question|riddle))/,
    "health",
  ],
  [
    /^(?:losing) my (?:hearing|sight|hair|eyesight|memory|job)|^going (?:deaf|blind|grey|bald|through (?:a|the|my) (?:divorce|menopause|chemo|change))/,
    "health",
  ],
  [
    /^(?:growing|playing|practi[sc]ing|singing|acting|doing|wearing) (?!on|it|this|that|dumb|with (?:you|fire|words)|along|games?|around|up|tired|well|fine|good|okay|ok|my best|what|great|the|so|nothing|something|better|alright|all right|much|anything|a part)\p{L}/u,
    "habit",
  ],
  [
    /^(?:doing) (?:a|my|an|the) (?:[\p{L}-]+ ){0,3}(?:master'?s?|phd|degree|doctorate|bachelor'?s?|internship|apprenticeship|course|residency|a-levels|mba|diploma|leaving cert|gcses|evening class|night class)\b/u,
    "work",
  ],
  [
    /^(?:expecting|planning|organi[sz]ing|preparing for|training for|saving for|building|renovating|restoring|redecorating|moving|adopting|fostering|applying (?:to|for)|learning|studying|raising|coaching|retraining|requalifying|researching|breeding|restoring|knitting|sewing|crocheting|translating|racing|competing|rewriting|converting to|recovering from|preparing|saving up for|saving up|saving) (?!it|this|that|you|your|me|to (?:hear|see|win|get)|on|the (?:jackpot|prize|pool)|my (?:move|next|bishop|queen|knight|rook|king|pawn)|a (?:reply|message|lot|thing|great)|something|nothing|them|him|an answer|about|how|from|so|fast|slowly|here)\p{L}/u,
    "plan",
  ],
];
const wholeAlone =
  /^(?:emigrating|retiring|graduating|dieting|fostering|homeschooling|commuting|dating|studying|teaching|freelancing)\b/;

const dreamt =
  /^(?:thinking|wondering|dreading|hoping|talking|asking|saying|telling|looking forward)$/;
const idle = /^(?:waiting|thinking|wondering|sitting|feeling|staring|talking|saying)$/;
const recurs = (rest: string) => isLong(rest) || isRegular(rest);

const looks: readonly Look<VerbGroup>[] = [
  ({ rest }) => (isMomentary(rest) && !isDated(rest) ? null : undefined),
  ({ rest, verb }) =>
    isPointing(rest) && !isDated(rest) && !/^(?:calling|naming)$/.test(verb) ? null : undefined,
  ({ rest, verb }) => (isDated(rest) && !dreamt.test(verb) ? "plan" : undefined),
  ({ rest, verb }) => (recurs(rest) && idle.test(verb) ? null : undefined),
  ({ rest, verb }) => (recurs(rest) ? kindOfVerb(verb.replace(/ing$/, "")) : undefined),
  ({ rest, verb }) => withObject.find(([pattern]) => pattern.test(`${verb} ${rest}`.trim()))?.[1],
  ({ rest, verb }) => (rest === "" && wholeAlone.test(verb) ? "plan" : undefined),
];

/** The kind of what is going on, when it will for long, or is due on a day to come. */
export const kindOfOngoing = (group: VerbGroup) => decide(looks, group);
