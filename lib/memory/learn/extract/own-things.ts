import type { MemoryKind } from "../../contract";
import * as words from "./lexicon";
import { decide, type Look } from "./predicate/decide";
import { isDated, isMomentary, isRegular } from "./predicate/time";

/** What is one's own by its nature, whatever it is said to be. */
const attribute =
  /(?:^|\s)(?:name|alarm|nickname|surname|middle name|maiden name|rating|elo|handicap|personal best|pb|\d{2}(?:st|nd|rd|th)|birthday|age|job|day job|profession|occupation|trade|line of work|work|hobby|hobbies|dream(?: job)?|goal|aim|hometown|home town|home|native language|first language|second language|mother tongue|nationality|star sign|zodiac sign|sign|religion|faith|church|blood type|anniversary|wedding|due date|pronouns|shoe size|height|major|minor|degree|thesis|phd|speciality|specialty|allerg(?:y|ies)|(?:biggest|worst|greatest|main|one|only) (?:fear|phobia|weakness|vice|regret|passion|love|hate|hobby|hobbies|indulgence)|fear|phobia|vice|weakness|resolution|passion|ancestors|roots|heritage|people|ambition|bedtime|team|club|comfort (?:food|film)|guilty pleasure|pet peeve|bugbear|pet hate|bête noire|instrument|language|accent|background|birthplace|village|town|street|diet|routine|shift|shifts|hours|commute|drink|poison|tipple|motto|favourite(?! (?:bit|part|moment|line|answer|question|thing about|guess|one|of)\b)(?: [\p{L}-]+){0,4}|plan|field|subject|specialism|research|training|title|role|position|post|duties|upbringing|childhood|schedule|side (?:job|hustle|gig)|medication|pension|salary|pronoun|idea of (?:heaven|hell|fun)|happy place|party trick|claim to fame|(?:english|french|spanish|german|polish|maths|spelling|handwriting|cooking|eyesight|hearing|memory|sense of (?:direction|smell|humour)))(?: (?:on|in|at|for|as|with|of) [\p{L}\d' ]+)?$/iu;
const body =
  /(?:^|\s)(?:knees?|back|heart|eyes?|hips?|shoulders?|hands?|ears?|lungs?|thyroid|stomach|hearing|eyesight|sight|feet|foot|legs?|teeth|skin|blood pressure|cholesterol|sugar|bones|joints|kidneys?|liver|neck|spine|hair|nerves)$/i;
const bodyLasting = new RegExp(
  `\\b(?:${words.conditions}|bad|shot|gone|gave (?:out|up|way)|went|weak|titanium|metal|plastic|false|dodgy|knackered|bust|banjaxed|ruined|failing|poor|terrible|never|not (?:great|good|what)|high|low|only|grey|different|blue|green|brown|hazel|red|blonde|curly|fused|replaced|broken|removed|transplant|mine|acts? up|plays? up|forbids?|aches?|these days|any ?more|not? longer|(?:can|do|does) not|will not|since|swells?|hurts? when|stopped|pinned|replaced|taken)\\b`,
  "i",
);
/** What somebody or something of one's own does or is just now. */
export const passing =
  /\b(?:used to (?:say|tell|call)|says?|said|thinks?|thought|told|tells|asked|asks|reckons?|swears|called me|texted|just (?:called|left|said)|(?:has|have|had) (?:a (?:point|cold|headache|question|laugh|go|bad day|good day)|no idea|just|said|told|called)|(?:likes?|loves?|hates?) (?:that|this|it|when|me\b|you|your)|fine|ok|okay|tired|asleep|here|waiting|coming (?:over|round|in|now|home)|sleeping|calling|being|driving me|going to kill|right|wrong|mad|angry|cross|ringing|dead on|broken|not working|running out|low|full|empty|due|in (?:bed|the (?:bath|shower|car|garden|kitchen|other room))|at (?:the door|it again)|all over the (?:place|shop)|in (?:bits|tatters|ruins|my hands)|(?:at|on) (?:\d+|\p{L}+) ?(?:per ?cent|%))\b/iu;
const regularThing =
  /(?:^|\s)(?:club|choir|band|team|class|classes|group|lessons?|shifts?|rehearsals?|therapy|training|practice|orchestra|circle|quiz|guild|league|church|gym|meeting|meetings)$/i;
const thingKind = new RegExp(
  `(?:${words.things}|channel|account|collection|school|company|office|firm|studio|grandmother's|father's|allotment|plot|field|instrument|room|workshop|building|street|neighbourhood)$`,
  "i",
);

const atHome =
  /(?:flat|house|apartment|home|garden|farm|cottage|cabin|boat|village|street|building|balcony|bungalow|room)$/i;
const ahead =
  /^(?:is|are|will|starts?|begins?|opens?|ends?|runs?|falls?|has|got|was moved|were moved|have|finishes|closes|comes)\b/;
const ofThing =
  /^(?:is|are|has|have|lies|stands|got|was|came|runs|does not|makes) (?:(?:an?|called|named|in|on|by|near|from|painted|my|full|over|nearly|not|older|the|just|at|two|three|four|right|closed|going|about|\d|\p{L}+ (?:years|rooms))\b|\d)/u;

const isNothing =
  /^(?:is|are|was) (?:not )?(?:ready|over|done|good enough|on the line|safe|it|that|this|to (?:win|get|make you))\b/;
const told =
  /^(?:is|are|was|were|will be|has (?:always )?been|have always been|used to|comes?|means?|starts?|runs?|falls?|got|never|goes|involves?|includes?|has|have|does)\b/;
const ofTheDay =
  /^(?:is|are|was|has) (?:fine|good|great|over|done|hard|busy|crazy|boring|so|too|getting|killing|calling|simple|clear|to (?:win|get|make you|beat|earn))\b/;
const everyday = /^(?:work|home|aim|goal|people|shift|hours|team|memory|drink)$/i;

/** The kind of an attribute by its name, the first that fits. */
const attributeKinds: readonly [RegExp, MemoryKind][] = [
  [/favourite|hobb|passion|comfort|pleasure|peeve|hate|bugbear|fear|drink|love|idea of/i, "taste"],
  [/wedding|due date|goal|dream|ambition|resolution|aim|plan/i, "plan"],
  [/job|profession|occupation|major|thesis|phd|degree|work|trade|shift|hours/i, "work"],
  [/home|town|village|street|birthplace/i, "place"],
];

type OfThing = { who: string; predicate: string };

const attributeLooks: readonly Look<OfThing>[] = [
  ({ predicate }) => (told.test(predicate) ? undefined : null),
  ({ predicate }) => (isMomentary(predicate) || isNothing.test(predicate) ? null : undefined),
  ({ who, predicate }) => (everyday.test(who) && ofTheDay.test(predicate) ? null : undefined),
  ({ who }) => attributeKinds.find(([pattern]) => pattern.test(who))?.[1] ?? "identity",
];

const looks: readonly Look<OfThing>[] = [
  ({ who, predicate }) =>
    body.test(who) && bodyLasting.test(predicate) && !isMomentary(predicate) ? "health" : undefined,
  ({ predicate }) => (isDated(predicate) && ahead.test(predicate) ? "plan" : undefined),
  ({ who }) => (body.test(who) ? null : undefined),
  ({ who, predicate }) => (regularThing.test(who) && isRegular(predicate) ? "habit" : undefined),
  (thing) => (attribute.test(thing.who) ? decide(attributeLooks, thing) : undefined),
  ({ predicate }) =>
    /^(?:is|are) (?:called|named) \p{L}/u.test(predicate) ? "possession" : undefined,
  ({ predicate }) => (isMomentary(predicate) || passing.test(predicate) ? null : undefined),
  ({ who, predicate }) =>
    thingKind.test(who) && ofThing.test(predicate) ? "possession" : undefined,
  ({ who, predicate }) =>
    atHome.test(who) &&
    /^(?:has|overlooks|faces|backs|looks|sits|[a-z]+s (?:on|over|the|onto|out)) /.test(predicate)
      ? "place"
      : undefined,
];

/** The kind of what is said of something of one's own: a job, a knee, a car. */
export const kindOfThing = (who: string, predicate: string) => decide(looks, { who, predicate });
