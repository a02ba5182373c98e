import type { MemoryKind } from "../../../contract";
import * as words from "../lexicon";
import { isOccupation } from "../occupations";
import { findKind, type Rule, rule } from "../rule";
import { headPhrase, isLastingThing, isPointing } from "./noun-phrase";
import { isDated, isLong, isMomentary, isOfToday } from "./time";

const number =
  "(?:\\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";

/** What one is in the way of adjectives, for years. */
const traits =
  "gay|lesbian|bi|bisexual|straight|trans|transgender|non-?binary|asexual|queer|(?:left|right)[- ]handed|ambidextrous|(?:red[-/ ]green )?colou?r[- ]?blind|deaf|blind|mute|dyslexic|dyspraxic|autistic|neurodivergent|bilingual|trilingual|adopted|(?:short|long|near|far)[- ]?sighted|partially sighted|hard of hearing|visually impaired|shy|stubborn|tall|bald|blonde|ginger|introverted|extroverted|clumsy|forgetful|superstitious|squeamish|ticklish|competitive|religious|spiritual|teetotal|sober|vegan|vegetarian|veggie|pescatarian|diabetic|asthmatic|epileptic|coeliac|celiac|anaemic|anemic|(?:lactose|gluten|dairy)[- ](?:intolerant|free)|lactose|claustrophobic|agoraphobic|arachnophobic|\\p{L}+[- ]phobic|\\p{L}+phobic|immunocompromised|insulin[- ]dependent|disabled|housebound|bipolar|tone[- ]deaf|hypermobile|haemophiliac|house-?proud|old[- ]fashioned|punctual|nocturnal|dead|elderly|pre-?diabetic|intersex|albino|chronically ill|terminally ill|very ill|seriously ill|ill with|polyamorous|monolingual|illiterate|self[- ]taught|well[- ]read|double[- ]jointed|hypothyroid|menopausal|perimenopausal|postmenopausal|infertile";
const being =
  "married|single|divorced|engaged|widowed|separated|pregnant|retired|semi-retired|unemployed|self-employed|freelance|freelancing|born|raised|brought up|reared|home-?schooled|fostered|adopted|orphaned|based (?:in|at|near|out)|settled|stationed|diagnosed|enrolled|qualified|trained as|educated|descended|baptised|confirmed|ordained|sworn off|between jobs|out of work|tenured|expecting|estranged|bedridden|allergic|intolerant|addicted|named after|called|nicknamed|known as|remarried|affianced|courting|celibate|childless|child-free|childfree|tattooed|lapsed|converted|employed (?:as|at|by)|signed off|wheelchair-bound|on the spectrum";
const moods =
  "(?:bad|good|great|well) at all|sorry|happy|glad|sad|tired|sick|sure|ready|done|worried|curious|excited|grateful|thankful|aware|angry|annoyed|late|early|busy|back|fine|okay|ok|stuck|lost|able|about|going|here|willing|supposed|bound|free|set|cool|down|up|confused|impressed|surprised|nervous|anxious|jealous|ashamed|guilty|honest|serious|convinced|certain|pleased|delighted|happy|amazed|shocked|upset|mad|furious|open|likely|unlikely|inclined|tempted|afraid|about|unsure|right|wrong|good|well|better|satisfied|disappointed|thrilled|desperate|eager|keen to|content|familiar|indebted|relieved|confident|safe|responsible|available|in|on|at|off|out|over|under|behind|from|of|to|by|between|not|no|such|what|as|like|all|just|only|so|with|without|for|that|this|it|there|very";

const states: readonly Rule[] = [
  rule(
    "habit",
    `(?:an? )?(?:big |real |total |bit of an? )?(?:early bird|early riser|night owl|(?:morning|night|evening|cat|dog|people|outdoors?|indoors?|city|country|tea|coffee|summer|winter|beach|mountain|numbers|family|private|shy|anxious|sensitive|spiritual|religious) (?:person|people|girl|guy|man|woman|lover))\\b`,
  ),
  rule(
    "identity",
    `(?:turning |pushing |approaching |going on |knocking on |about to turn |nearly |almost |just |over |well over |aged? |about |past )?${number}(?: ?and a half)?(?:$|(?: ?(?:years?|yrs?|yo|months?|y/?o)(?:[- ]old)?| old)\\b|,| and\\b| next\\b| in\\b| now\\b| this\\b| but\\b| on\\b)`,
  ),
  rule(
    "identity",
    `(?:in|into) my (?:early |mid[- ]?|late )?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\\d0'?s)\\b`,
  ),
  rule(
    "identity",
    `(?:only |nearly |almost )?(?:\\d|four|five|six) ?(?:foot|feet|ft|'|m)\\s?(?:\\d|$|tall|one|two|three|four|five|six|seven)`,
  ),
  rule(
    "identity",
    `(?:\\p{L}+ )?(?:originally |half )?(?:from|out of) (?!(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|now|next|last|time|what)\\b|work|home|here|there|scratch|bed|school|church|that|this|it|work|order|town|time|ideas|luck|money|another planet|outer|the (?:gym|shop|store|office|future|beginning|start|government|company|team|support))(?:an? (?=(?:village|town|small|farm|island|city|family|little|tiny|place|suburb|fishing|mining|big|large|working|long)\\b))?[\\p{L}]{3,}`,
  ),
  rule(
    "identity",
    `(?:an? )?(?:proud |native |half[- ]|part |practising |devout |lapsed |non-practising |strict |cradle )*(?:${words.faiths})\\b`,
  ),
  rule(
    "identity",
    `(?:(?:an? )?(?:proud(?:ly)? |native |born |quarter |part |second-generation ))?(?:half[- ])?(?:${words.lowNations})\\b(?! (?:food|film|music|movie|history|car)s?)`,
  ),
  rule(
    "health",
    `(?:an? )?(?:strict |mostly |lifelong |severely |mildly |type (?:1|2|one|two) )?(?:vegan|vegetarian|veggie|pescatarian|teetotal|sober|diabetic|asthmatic|epileptic|coeliac|celiac|an(?:a)?emic)\\b`,
  ),
  rule("identity", `(?:${traits})\\b(?! (?:with|about|for you|to see|today))`),
  rule(
    "relation",
    `(?:happily |recently |newly |finally |long )?(?:married|single|divorced|engaged|widowed|separated|pregnant|expecting|courting|remarried)\\b(?! (?:best|most|worst|greatest|out|malt))`,
  ),
  rule(
    "relation",
    `(?:dating|seeing) (?:\\p{Lu}|someone|an?\\b|this|my)|in (?:a |an )(?:\\p{L}+[ -]){0,2}(?:relationship|marriage)\\b|(?:an?|the) (?:only|middle|eldest|youngest|oldest)(?: (?:child|one|son|daughter))?(?: (?:of|in)\\b|$|,)|(?:the )?(?:youngest|eldest|oldest|second|third|fourth|fifth|baby|middle) (?:child |one |son |daughter )?(?:of|in) `,
  ),
  rule("identity", `(?:${being})\\b`),
  rule("relation", `\\p{L}+ (?:months|weeks) (?:pregnant|along|gone)\\b|due (?:in|on)\\b`),
  rule(
    "health",
    `\\p{L}+ (?:years|months|weeks|days) (?:sober|clean|dry|off)\\b|(?:in (?:recovery|remission)|on dialysis|on the (?:spectrum|wagon|waiting list)|on (?:a |an )?(?:[\\p{L}-]+ ){0,3}(?:diet|regime)|on (?:[\\p{L}-]+ ){0,3}(?:${words.medicines})|in a wheelchair|waiting (?:for|on) (?:a|an|my) (?:\\p{L}+ )?(?:operation|surgery|transplant|hip|knee|diagnosis)|off (?:the )?(?:drink|booze|cigarettes|fags|sugar|gluten|dairy|caffeine|alcohol|meat|carbs|salt|coffee|smokes|weed|meds)|an? (?:\\p{L}+ )?(?:alcoholic|addict|amputee|haemophiliac|hemophiliac|insomniac|sleepwalker)|missing (?:a|my|two|one)|(?:\\p{L}+ )?recovering from)\\b`,
  ),
  rule(
    "work",
    `(?:back |now |still )?(?:at (?:a|an|the) (?:\\p{L}+ )?(?:warehouse|factory|call cent(?:re|er)|law firm|startup|start-up|nursery|brewery|shipyard|garage|foundry|agency|depot|company|firm|bakery|museum|library|abattoir|refinery)|on (?:leave|(?:the )?(?:nights|days|earlies|lates|shifts|call|night shifts?|maternity leave|paternity leave|sick leave|disability|benefits|the dole|a pension|a gap year|sabbatical|probation|rotation|placement))|in (?:sales|marketing|finance|insurance|construction|retail|logistics|advertising|banking|catering|publishing|recruitment|education|healthcare|hospitality|law|tech|software|farming|(?:the )?(?:building trade|army|navy|marines|police|air force|civil service|fire service|merchant navy|coast ?guard|reserves|military|trade|oil business|film industry))|in (?:IT|HR|PR)|doing (?:a|my|an) (?:\\p{L}+ )*(?:master'?s?|phd|degree|doctorate|bachelor'?s?|internship|apprenticeship|course|residency|a-levels|mba|diploma))\\b`,
  ),
  rule(
    "work",
    `(?:at|in) (?:(?:my|the|a|an) )?(?:[\\p{L}\\d-]+ ){0,2}(?:uni|university|college|high school|secondary school|sixth form|grad school|med school|law school|art school|grade|year (?:of|at)|kindergarten|nursery|primary|school)\\b|in (?:year|grade|class|form) \\p{L}?\\d*|a (?:freshman|sophomore|junior|senior|fresher)\\b`,
  ),
  rule(
    "place",
    `(?:up |down |out |over |back |currently |now |away |based |here )?(?:in|near|outside|on the) (?:the )?(?:(?:north|south|east|west|middle|coast|suburbs|outskirts|countryside|country|city|sticks)\\b|\\p{Lu}\\p{L})`,
  ),
  rule(
    "habit",
    `(?:(?:in|on|part of|a member of|with|captain of|president of|head of|in charge of|chair of|secretary of|treasurer of) (?:the|a|an|my|our|two) (?:[\\p{L}'-]+ ){0,4}(?:team|choir|band|club|orchestra|army|navy|committee|board|union|squad|troupe|league|society|council|parish|guild|group|brigade|church|company|firm|pta))\\b|(?:president|captain|head|member|chair|secretary|treasurer|manager|director|founder|owner|co-owner) of\\b|[\\p{L} -]{3,30} by (?:profession|trade|training|birth)\\b`,
  ),
  rule(
    "taste",
    `(?:afraid|scared|terrified|frightened|petrified|phobic|fearful) of (?!this|that|it\\b|what|losing|the (?:answer|result|presentation|meeting)|him|her|them|you)`,
  ),
  rule(
    "health",
    `(?:allergic|intolerant|sensitive) to (?!this|that|it\\b|bullshit|nonsense|mondays|work)`,
  ),
  rule(
    "taste",
    `(?:(?:big |really |totally |more |much |well |massively |very much |seriously )*into|not one for|one for|big on|cut out for|made for|built for|partial to|fond of|keen on|mad (?:on|for|about)|crazy about|nuts about|obsessed with|addicted to|hooked on|interested in|fascinated by|passionate about|devoted to|a sucker for|a martyr (?:to|for)|a stickler for|sworn to|bored by|put off by|freaked out by|creeped out by) (?!this|that|it\\b|him|her|them|you|these|those|bed|trouble)`,
  ),
  rule(
    "taste",
    `(?:more of |much of |not (?:much of |really ))an? (?:[\\p{L}-]+ ){0,3}\\p{L}+|not an? (?:[\\p{L}-]+ ){0,3}(?:person|fan|drinker|smoker|reader|swimmer|cook|dancer|eater|sleeper|talker|lover|believer|people|singer|driver|runner|traveller|flyer|morning|hugger|sharer|joiner)`,
  ),
  rule(
    "identity",
    `(?:good|bad|terrible|great|hopeless|rubbish|useless|awful|brilliant|decent|clumsy|no good|no use|crap|shit|dreadful|handy|slow|quick|fluent|weak|strong|lousy|pretty good|not great|dire|shocking) (?:at|with|in) (?!this\\b|that\\b|it\\b|you\\b|the moment|them)`,
  ),
  rule(
    "habit",
    `(?:usually |always |normally )?(?:up|in bed|awake|asleep) (?:at|by|before|from) (?:\\d|half|quarter|ten|five|six|four|seven|eight|nine|three|dawn|the crack|sunrise|midnight)`,
  ),
  rule(
    "identity",
    `(?:rated|around|about|only|roughly) \\d{3,4}\\b|at work on (?!this|that|it\\b)|down to (?:one|two|three|\\d)|on my (?:second|third|fourth) (?:marriage|husband|wife|degree)|an? (?:family|household) of`,
  ),
  rule(
    "possession",
    `(?:the )?(?:proud |sole |only |new |third |second )+(?:owner|father|mother|parent|dad|mum|mom)\\b`,
  ),
  rule(
    "identity",
    `\\p{L}+,?[ -]born(?: and (?:bred|raised))?\\b|(?:of|from) (?:\\p{L}+ ){1,3}(?:descent|stock|origin|heritage|extraction|ancestry)\\b|named (?:after|for)\\b`,
  ),
  rule(
    "identity",
    `(?:new|used|close|related|married|engaged) to (?!this|that|it\\b|you\\b)(?:\\p{L})`,
  ),
];

const adjectiveWith = new RegExp(
  `^(?!(?:${moods})\\b)(?:[\\p{L}-]{3,}) (?:to|at|with|of|about) (?!be\\b|have\\b|do\\b|know\\b|see\\b|hear\\b|say\\b)(.+)$`,
  "u",
);
const degree =
  /^(?:(?:so|not|no longer|really|very|totally|completely|quite|pretty|rather|absolutely|a bit|a little|a tad|slightly|severely|terribly|highly|mildly|deathly|also|still|both|fairly|partly|half|actually|bloody|fucking|that|too|mostly|only|officially|currently|now|basically|all|always|never|originally|technically|finally|incredibly|extremely|ridiculously|pathologically|badly) )+/i;
const nation = new RegExp(
  `^(?:half[- ]|originally |part[- ]|\\p{L}+-)?(?:${words.nations})\\b`,
  "u",
);

/** The kind of what somebody is, when it lasts: after "I am" or "my sister is". */
export function kindOfState(told: string): MemoryKind | null {
  const state = told.replace(/^also /, "");
  const bare = state.replace(degree, "");
  if (isPointing(bare) || bare === "") return null;
  const isPassing = isMomentary(state) && !isDated(state);
  const ruled = findKind(states, bare) ?? findKind(states, state);
  if (ruled) return isOfToday(state) && !isLong(state) ? null : ruled;
  if (isPassing) return null;
  return (
    kindOfNoun(bare) ??
    kindOfAdjective(bare) ??
    (isDated(state) && startsPlan(bare) ? "plan" : null)
  );
}

/** "off to Leeds in May", "away for two weeks in June" */
const startsPlan = (text: string) =>
  /^(?:off|away|back|out|abroad|home|in|at|on|to|due|free|up|down|over|booked|signed up|registered|entered)\b/i.test(
    text,
  );

const noun =
  /^(?:an?|the|one of the|both|another|just a|only a|my own|now an?|1|your (?:average|typical)) (.+)$/i;

function kindOfNoun(state: string): MemoryKind | null {
  const phrase = noun.exec(state)?.[1];
  if (isOccupation(phrase ?? state)) return "work";
  if (nation.test(state)) return "identity";
  if (
    !phrase ||
    /^(?:one|same|best|worst|only one|first|last|next|real|right|wrong|kind|type|sort|man who|woman who|boss|problem|reason|bit|little|tad|lot|hell|most)\b/i.test(
      phrase,
    )
  )
    return null;
  if (/^the\b/i.test(state) && !/ (?:of|at|in|for) /.test(phrase)) return null;
  if (
    /^(?:big|good|bad|huge|great|massive|real|total|complete|true|poor|lucky|busy|happy|sad|sorry|nice) (?:boy|girl|man|woman|mess|state|help|fool|idiot|day)\b/i.test(
      phrase,
    )
  )
    return null;
  return isLastingThing(state) && headPhrase(state) !== "" ? "identity" : null;
}

function kindOfAdjective(state: string): MemoryKind | null {
  const object = adjectiveWith.exec(state)?.[1];
  return object && !isPointing(object) ? "identity" : null;
}
