import * as words from "./lexicon";
import { type Rule, rule } from "./rule";

const lasting = "(?!(?:it|this|that|these|those|them|him|her|you|your|being here|talking)\\b)";
const part = "(?:hip|kidney|eye|leg|arm|lung|ear|hand|knee|foot|breast)s?";

/** After "I am": what the closer rules do not know. */
export const everydayStates: readonly Rule[] = [
  rule("taste", "an? (?!(?:big|huge|massive|real) fan)(?:[a-z]+ ){1,3}(?:fan|supporter)$"),
  rule("place", `(?:up|down|out|over|back) in \\p{Lu}\\p{Ll}`),
  rule(
    "identity",
    `(?:(?:left|right)[- ]handed|pre-?diabetic|(?:\\d|four|five|six) ?(?:foot|feet|ft)\\b)`,
  ),
  rule(
    "taste",
    `(?:mad on|mad for|getting into|not keen on|not into|not one for|really into) ${lasting}\\p{L}`,
  ),
  rule(
    "habit",
    `(?:usually |always |normally )?(?:up (?:at|by|before)|in bed by) [^,]*\\b(?:every|usually|always|most days)\\b|(?:usually|always|normally) (?:up|in bed|asleep) (?:at|by|before)\\b`,
  ),
  rule("other", `a bit of an? (?!mess|fool|idiot|state|loss|break|pickle)\\p{L}`),
  rule(
    "health",
    `(?:very |a bit |half |partly |slightly |also )?(?:(?:red|green|blue)[-/ ](?:green|yellow|red) )?(?:colou?r[ -]?blind|partially sighted|visually impaired|hard of hearing|housebound|disabled|in a wheelchair|an? (?:wheelchair|crutch|guide dog) user|in (?:recovery|remission)|on dialysis|needle[- ]phobic|claustrophobic|agoraphobic|anaemic|lactose)\\b`,
  ),
  rule("relation", `\\w+ (?:months|weeks) (?:pregnant|along)\\b`),
  rule("health", `\\w+ (?:years|months|weeks) (?:sober|clean)\\b`),
  rule(
    "identity",
    `in my (?:early |mid[- ]?|late )?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|\\d0s)\\b`,
  ),
  rule("identity", `(?:rated|(?:about|around|roughly|only|currently) \\d{3,4} (?:on|at|elo)\\b)`),
  rule("identity", `no (?:good|use) (?:at|with) (?!this|that|it\\b)`),
  rule(
    "taste",
    `(?:more of |much of |not (?:much of |really )?)(?:an? )(?:[\\p{L}-]+ ){0,2}(?:person|drinker|reader|eater|smoker|cook|dancer|swimmer|talker|fan)\\b`,
  ),
  rule("taste", `a sucker for ${lasting}`),
  rule(
    "work",
    `in (?:sales|marketing|finance|insurance|construction|retail|logistics|advertising|banking|catering|publishing|recruitment|the (?:building trade|army|navy|police|air force|civil service|fire service|merchant navy))\\b(?! (?:film|book))`,
  ),
  rule("work", `in (?:IT|HR|PR)\\b(?!\\p{Lu})`),
  rule("work", `on (?:nights|days|earlies|lates|shifts|call)\\b(?! out| tonight| today| now)`),
  rule("plan", `(?:taking up|giving up|cutting down on) ${lasting}\\p{L}`),
];

/** After "I". */
export const everydayActs: readonly Rule[] = [
  rule(
    "health",
    `get (?:\\p{L}+ )?(?:migraines|seasick|carsick|travel ?sick|airsick|heartburn|panic attacks|cold sores|nosebleeds|flashbacks|eczema|hay fever|cramps|palpitations)\\b(?! (?:now|today))`,
  ),
  rule(
    "health",
    `have had (?:an?|two|three|four|my|both|several) (?:[\\p{L}-]+ ){0,3}(?:replacements?|operations?|surger(?:y|ies)|strokes?|transplants?|heart attacks?|miscarriages?|caesareans?)\\b`,
  ),
  rule(
    "habit",
    `have not (?:smoked|had a (?:drink|cigarette)|drunk|eaten meat|driven|flown|worked|played) (?:since|in|for) `,
  ),
  rule(
    "habit",
    `(?:always|usually|normally) have [^,]{3,40} (?:for|with|before|after) (?:my )?(?:breakfast|lunch|supper|dinner|tea|bed)\\b`,
  ),
  rule("habit", `have taken up ${lasting}\\p{L}`),
  rule(
    "event",
    `(?:was adopted|was fostered|got (?:accepted|admitted) (?:in)?to|got into (?:university|college|uni|med|law|art|drama))\\b`,
  ),
  rule("event", `got into \\p{Lu}\\p{Ll}+ to`),
  rule(
    "habit",
    `(?:walk|jog|cycle|stroll|commute|host|lead|go to|go (?:in)?to|attend|have|spend|take|teach|skip|sleep|nap|do|cook|read|play|ring|phone|visit|help|work)\\b (?!it|this|that|you\\b)(?=.*(?:${words.often}))`,
  ),
  rule(
    "taste",
    `have (?:never|always) (?:liked|loved|hated|enjoyed|trusted|understood|been (?:scared|terrified|afraid|fond|good|bad|hopeless|into|fascinated)) ?(?:of |at |with |by )?${lasting}\\p{L}`,
  ),
  rule(
    "taste",
    `(?:can not get enough of|swear by|live for|can not resist|have a (?:soft spot|weakness|thing|passion) for|go mad for) ${lasting}\\p{L}`,
  ),
  rule(
    "taste",
    `(?:do not|can not) do (?:mornings|crowds|spicy|small talk|heights|dairy|gluten|horror|social media|phone calls|early|hot weather|cold|needles|rollercoasters)\\b`,
  ),
  rule(
    "health",
    `(?:do not get on with (?:dairy|gluten|wheat|lactose|alcohol|caffeine)|come out in|can not (?:kneel|bend|lift (?:heavy|anything)|(?:climb|manage|do) stairs|walk far|(?:stand|sit|walk) for long|hear (?:well|high)|see (?:well|far)|taste|smell))\\b`,
  ),
  rule(
    "health",
    `have (?:only |just )?(?:got )?(?:only |just )?(?:the )?(?:one|an? (?:false|glass|artificial|new|replacement|metal|titanium|prosthetic)) (?:[\\p{L}-]+ )?${part}\\b`,
  ),
  rule("health", `had (?:my|an?|both|one) (?:[\\p{L}'-]+ ){1,4}(?:out|removed|replaced)\\b`),
  rule(
    "event",
    `broke my (?:wrist|leg|arm|ankle|foot|hand|collarbone|hip|nose|toe|finger|ribs?|back)\\b`,
  ),
  rule(
    "work",
    `(?:spent (?:\\d+|\\w+) (?:years|months|seasons) (?:in|as|at|working|teaching|on|with)|was an? [^,]{3,30} (?:for (?:\\d+|\\w+) years|until (?:\\d{4}|I retired|last))|was in (?:[\\p{L}]+ ){1,3}for (?:\\d+|\\w+) (?:years|months))\\b`,
  ),
  rule(
    "work",
    `(?:do (?:accounts|odd jobs|reception|night shifts|security|deliveries|hair|nails|marketing|admin|payroll|tech support)|drive (?:for [\\p{L}]|an? (?:\\w+ )?(?:bus|taxi|cab|lorry|tram|train|van|ambulance)))`,
  ),
  rule(
    "habit",
    `have (?:just |recently )?(?:started|taken up|joined) (?:an? |the |my )?(?:running|swimming|learning|going to|playing|painting|knitting|volunteering|gym|climbing|boxing|yoga|pottery|seeing a|taking|baking|cycling|local)`,
  ),
  rule("habit", `took up ${lasting}\\p{L}`),
  rule(
    "relation",
    `(?:look after|care for|live near|live next door to) my (?:\\p{L}+ )?(?:${words.people})\\b`,
  ),
  rule(
    "possession",
    `keep (?:quails?|pigeons|ducks|geese|koi|pigs|rabbits|snakes|tarantulas|alpacas|llamas|worms|reptiles|budgies|${words.animals})\\b`,
  ),
  rule("relation", `(?:never married|have never married)\\b`),
  rule(
    "possession",
    `(?:have (?:got )?|got |inherited |still (?:have|use) )my (?:late )?(?:${words.people})'s (?:old )?\\p{L}`,
  ),
];
