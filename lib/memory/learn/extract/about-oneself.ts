import type { MemoryKind } from "../../contract";
import { everydayActs, everydayStates } from "./everyday-rules";
import { kindOfStatement } from "./general-statements";
import * as words from "./lexicon";
import { isOccupation } from "./occupations";
import { findKind, type Rule, rule } from "./rule";

/** What cannot be liked for longer than this conversation. */
const passing =
  "(?!(?:it|this|that|these|those|them|him|her|how|what|when|where|why|who|whether|if|to (?:hear|see|know|talk|chat|think|say|tell|be honest|admit|leave|go)\\b|(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b|(?:his|her|their|its|its|one)\\b|the (?:idea|sound|way|story|poem|joke|name|question|answer|reply|look|thought|fact|first|last|second|end)|all (?:of )?(?:this|that|it)|talking|hearing|being (?:here|with|able|alive)|every (?:word|bit))\\b)";
const very =
  "(?:(?:so|really|very|totally|completely|quite|pretty|rather|absolutely|a bit|a little|slightly|severely|terribly|highly|mildly|deathly|also|still) )?";
const number =
  "(?:\\d{1,2}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";
const many =
  "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d+|some|several|many|no|twin|my own|our own|the)";
const any =
  "(?:(?!(?:with|of|about|for|from|in|on|at|to|that|who|which|where|when|and|or|but|like)\\b)[\\p{L}'-]+ ){0,3}?";

/** After "I am". */
const states: readonly Rule[] = [
  rule(
    "identity",
    `(?:also )?(?:only |just |nearly |almost |about to turn )?${number}(?: years? old| yrs?(?: old)?)?(?= and\\b|,|$| next| in| this)`,
  ),
  rule(
    "identity",
    `(?:originally )?from (?!work|home|here|there|scratch|another|outer|bed|school|church|that|this|it|the (?:gym|shop|store|office|future|beginning|start))[a-z]{3,}(?: (?:city|town|originally))?$`,
  ),
  rule(
    "identity",
    `(?:originally )?from (?:the )?(?:(?:north|south|east|west|middle|coast) of )?\\p{Lu}`,
  ),
  rule(
    "identity",
    `(?:a |an )?(?:proud |native |half |practising |devout |lapsed |non-practising )?(?:${words.faiths})\\b`,
  ),
  rule(
    "identity",
    `${very}(?:gay|lesbian|bi|bisexual|straight|trans|transgender|non-?binary|asexual|queer|left-handed|right-handed|ambidextrous|colou?r-?blind|deaf|blind|mute|dyslexic|autistic|bilingual|trilingual|adopted|short-sighted|long-sighted)\\b`,
  ),
  rule("identity", `(?:called|named|known as)\\b`),
  rule(
    "place",
    `(?:currently |now |still )?(?:based|living|residing|staying|stationed|settled) (?:in|on|at|near|with|outside)\\b`,
  ),
  rule(
    "relation",
    `(?:happily |recently |newly |still |now |finally )?(?:married|single|divorced|engaged|widowed|separated|pregnant|getting (?:married|divorced|engaged)|dating \\p{L}|seeing (?:someone|a)|in a (?:\\w+ )?relationship|an? (?:only|middle|eldest|youngest) child|the (?:eldest|youngest|oldest|middle)|expecting (?:a|our|my|twins|another))\\b`,
  ),
  rule(
    "work",
    `(?:semi-|happily |currently |newly |now |still )?(?:retired|unemployed|self-employed|freelanc(?:e|ing)|between jobs|out of work|on (?:maternity|paternity|parental|sick) leave|working (?:as|at|for|in|nights|from)|studying|teaching (?!you)|training (?:as|to be)|doing (?:a|my|an) (?:\\w+ )?(?:master|phd|degree|doctorate|bachelor|internship|apprenticeship|course|residency|a-levels)|in (?:my |the )?(?:\\w+ )?(?:year (?:of|at)|high school|college|grade)|starting (?:a|an|my|at|as|university|college|school)|looking for (?:a|an|work)(?: new)? (?:job|flat|apartment|house|work))\\b`,
  ),
  rule(
    "health",
    `${very}(?:vegan|vegetarian|pescatarian|diabetic|asthmatic|epileptic|sober|teetotal|gluten[- ]free|lactose[- ]intolerant|gluten[- ]intolerant|an? (?:recovering )?alcoholic|immunocompromised|insulin[- ]dependent|recovering from|on (?:a )?(?:\\w+ )?(?:diet|${words.medicines}))\\b`,
  ),
  rule("health", `${very}(?:allergic|intolerant|sensitive) to (?!this|that)`),
  rule(
    "taste",
    `${very}(?:obsessed with|addicted to|fond of|keen on|crazy about|mad about|interested in|fascinated by|passionate about|into|an? (?:big |huge |massive |lifelong |die-?hard )?fan of|an? (?:\\w+ ){0,2}fan\\b|hooked on) ${passing}`,
  ),
  rule(
    "identity",
    `${very}(?:good|bad|terrible|great|hopeless|rubbish|useless|awful|brilliant|decent|clumsy) (?:at|with) (?!this|that|it\\b)`,
  ),
  rule(
    "taste",
    `${very}(?:afraid|scared|terrified|frightened|phobic) of (?!this|that|it\\b|what|losing|the (?:answer|result|presentation|meeting))`,
  ),
  rule(
    "habit",
    `(?:an? )?(?:total |real |bit of an? |complete |confirmed )?(?:night owl|early bird|early riser|morning person|cat person|dog person|light sleeper|heavy sleeper|perfectionist|people person|homebody|member of)\\b|(?:in|on) (?:the|a|an|my|our) (?:[\\p{L}-]+ ){0,3}(?:team|choir|band|club|orchestra|army|navy|committee|board|union|squad|troupe|league|programme|program)\\b|[\\p{L} -]{3,30} by (?:profession|trade|training|birth)\\b`,
  ),
  rule(
    "plan",
    `(?:(?:currently|now|also|still|slowly|secretly) )?(?:learning|studying|training for|saving (?:up )?(?:for|to)|planning|organising|organizing|preparing for|building|renovating|restoring|writing (?:a|an|my|our) (?!(?:\\w+ )?(?:message|letter|e-?mail|note|list|text|reply|answer|comment|post|review|report|test|poem for|summary)\\b)(?:\\w+ )?\\w+|knitting|sewing|crocheting|raising|rewriting|reading (?!your|this|that|it\\b|about|as\\b|lately|the (?:news|last))|rereading|taking [^,]{0,30}(?:lessons?|classes|course|driving test)|having (?:[^,]{0,20})(?:surgery|an operation|a baby|lessons)|trying to (?:lose|quit|stop|learn|save|get (?:pregnant|fit|into)|have a|cut down|eat|give up|read more|become|run|write|sell|buy)|buying (?:a|an|our|my)|selling (?:my|our)|opening (?:a|my|an)|moving (?:to|in|out|back|house)|emigrating|adopting|retiring|graduating|applying (?:to|for)|volunteering|coaching)\\b`,
  ),
  rule(
    "plan",
    `(?:flying|travelling|traveling|driving|going|heading|off|sailing) (?:back |home |away |over |on holiday |on vacation )?(?:to|on|for|with)\\b.*(?:${words.date})`,
  ),
  rule("plan", `(?:[\\p{L}'-]+ing|to|due)\\b.*(?:${words.date})`),
  rule(
    "plan",
    `going to (?:be an? |become|marry|have (?:a baby|twins|surgery|an operation)|move|study|open|adopt|retire|\\p{Lu}\\p{L}+ for)\\b`,
  ),
];

/** After "I have" and its kin. */
const holdings: readonly Rule[] = [
  rule(
    "relation",
    `(?:${many} )?${any}(?:${words.people})s?\\b(?! (?:meeting|coming|visiting|over|waiting|who (?:says|thinks)))`,
  ),
  rule("possession", `(?:${many} )?${any}(?:${words.animals})\\b(?! (?:to|that needs feeding))`),
  rule("health", `${any}(?:type (?:1|2|one|two) )?(?:${words.conditions})\\b`),
  rule(
    "possession",
    `(?:an?|my own|our own|the same|this|two|three|\\d+) ${any}(?:${words.things})s?\\b`,
  ),
  rule(
    "plan",
    `${any}(?:interview|exams?|finals|appointment|operation|surgery|wedding|flight|deadline|presentation|driving test|concert|audition|recital|race|marathon|hearing|scan|viva|defen[cs]e|reunion|gig|exhibition|match|tournament)\\b.*(?:${words.date})`,
  ),
  rule("plan", `to (?!go|run|admit|say|be honest|think)\\w+ .*(?:${words.date})`),
  rule("other", `an? ${any}\\p{L}+ (?:called|named) \\p{L}`),
];

const like = `(?:love|like|adore|enjoy|hate|dislike|detest|despise|loathe|prefer|miss|collect|can not stand|can not bear|can not abide|do not (?:really )?(?:like|enjoy|care for|eat|drink|smoke|trust|believe in)|am not (?:keen on|a fan of|into))`;

/** After "I". */
const acts: readonly Rule[] = [
  rule(
    "health",
    `(?:have to|need to|must) (?:avoid|stay (?:off|away from)|take|inject|use (?:a|an|my) (?:inhaler|cane|wheelchair|walker|cpap))\\b(?! (?:it|this|that|a (?:break|walk|shower|nap|call|test|look|moment|minute)|the (?:bus|train|dog|kids)|care))`,
  ),
  rule(
    "health",
    `(?:can not|do not|should not) have (?!it|this|that|time|any|a |an |to|been|the)\\p{L}`,
  ),
  rule(
    "health",
    `(?:have )?lost (?:my|the) (?:sense|hearing|sight|voice|taste|left|right|leg|arm|hand|eye|finger)`,
  ),
  rule("plan", `have (?:\\p{L}+|an?|my|our|the) .*(?:${words.date})`),
  rule(
    "place",
    `(?:have )?(?:lived?|moved|reside|grew up|was (?:born|raised|brought up)|settled|relocated|emigrated|immigrated|come from|came from|(?:came|moved) (?:over |back )?to (?:the )?\\p{Lu}|stay with|split my time)\\b(?! for this| the dream| and breathe| on$| my | the (?:pawn|rook|king|queen|knight|bishop))`,
  ),
  rule(
    "work",
    `(?:have )?(?:worked|work) (?:as|at|for|in|with|on (?:a|the|\\w+s\\b)|nights|days|shifts|weekends|part[- ]time|full[- ]time|from home|remotely|freelance|offshore)\\b`,
  ),
  rule(
    "work",
    `(?:(?:have )?(?:studied|study|major(?:ed)? in|trained (?:as|to)|graduated|qualified as|retired|freelanced?|apprenticed)|(?:have )?(?:taught|teach) (?!you|me)\\p{L}+|(?:run|ran|own|manage|founded|started|opened|co-own) (?:a|an|my own|our own|the) ${any}(?:${words.things}|charity|school|choir|club|team|band|clinic|farm|agency|hotel|bar|pub|department)|started? (?:a new job|my (?:new )?(?:job|degree|phd)|university|college|work (?:at|as|in)|an? \\w+ (?:job|course|degree)|(?:as|at) )|(?:got|was|have been) (?:a (?:new )?job|promoted|fired|laid off|made redundant|hired|accepted (?:to|into|at|by)|offered)|(?:quit|left|lost|resigned from|am leaving|am quitting) (?:(?:my|the) (?:\\w+ )?(?:job|position|company|firm|army|navy|band|school|university|college)|university|college|school)|(?:dropped out)|served in|joined the)\\b`,
  ),
  rule(
    "habit",
    `(?:play|have played) (?!it|this|that|along|with (?:you|that|it|words)|dumb|around|the (?:fool|part|game)|a (?:part|role|trick))\\p{L}`,
  ),
  rule(
    "identity",
    `(?:speak|spoke|am fluent in|know how to (?:play|speak|fly|sail|weld|knit|sew)) (?!from|of|to you|up|about|too)\\p{L}`,
  ),
  rule(
    "possession",
    `(?:(?:drive|ride|own|keep|rent|inherited|adopted|bought|got|have bought|have adopted|built|sold) (?:an?|two|three|my own|our own|my|our|some) ${any}(?:${words.things}|${words.animals})s?)\\b`,
  ),
  rule("possession", `own (?!nothing|it|that|up|this)\\p{L}`),
  rule("taste", `(?:${like}) ${passing}\\p{L}`),
  rule("taste", `(?:support|follow|root for|cheer for|vote(?:d)? for|barrack for) \\p{Lu}`),
  rule(
    "health",
    `(?:do not|never|only|can not|could not ever|no longer|am not allowed to) (?:eat|drink|smoke|swim|drive|fly|touch|cook with|tolerate|digest) (?!it|this|that|too much|the time|any idea|much (?:time|to))\\p{L}`,
  ),
  rule(
    "habit",
    `(?:do not|never|no longer|can not|only) (?:drink|smoke|drive|swim|cook|fly|vote|dance|own|wear|watch|use|gamble|eat)\\b`,
  ),
  rule(
    "health",
    `(?:eat (?:only|halal|kosher|meat|fish|vegan|gluten)|keep (?:kosher|halal)|fast (?:during|every|on)|take (?:my )?${any}(?:${words.medicines})|take \\w+ (?:${words.often})|was diagnosed|have been diagnosed|suffer from|had (?:an? )?${any}(?:surgery|operation|stroke|heart attack|miscarriage|transplant|c-section|concussion)|broke (?:my|an?) ${any}\\w+|wear (?:glasses|contacts|contact lenses|hearing aids?|a (?:brace|hijab|wig))|lost my (?:hearing|sight|sense|voice|leg|arm)|quit|stopped|gave up|have (?:quit|stopped|given up)) ?(?:smoking|drinking|alcohol|cigarettes|sugar|meat|coffee|vaping|gambling|gluten|dairy|caffeine|\\p{L}+|$)`,
  ),
  rule("possession", `(?:drive|ride|own|fly|sail) an? (?:[\\p{L}-]+ )?(?:\\d{4} )?\\p{Lu}`),
  rule(
    "event",
    `(?:never|only) (?:learn(?:ed|t)|finished|married|had (?:kids|children|siblings)|went to (?:school|college|university)|left|owned|knew my)\\b(?! (?:this|that|it|you))`,
  ),
  rule(
    "work",
    `(?:founded|co-founded|set up|invented|designed|inherited|took over|run|direct|edit|chair) (?:an?|my|our|the|two|three) `,
  ),
  rule(
    "health",
    `lost (?:my|the) (?:sense|hearing|sight|voice|taste|left|right|leg|arm|hand|eye|finger)`,
  ),
  rule("habit", `used to (?!think|it|be able|say|that)\\w+`),
  rule(
    "event",
    `(?:got|am getting|have got) (?:married|divorced|engaged|pregnant|remarried)|(?:divorced|married|met) (?:in|at|last|two|three|when|\\d)|joined (?:a|an|the|my|our) \\w+|broke up|split up|separated|have (?:separated|split)|(?:have )?(?:finished|completed|started|published|released|sold|wrote|written) (?:reading|writing|my|our|a|an) ${any}\\p{L}+|finished \\p{Lu}|ran (?:my|a|the) ${any}(?:marathon|race|10k|5k)|won (?:a|an|the) ${any}(?:award|prize|medal|competition|scholarship|championship|race|grant)|became an?|had (?:a|our|my) (?:baby|son|daughter|twins)|passed my|failed my|met my (?:${words.people})|was in the (?:army|navy|air force)|survived|lost (?:my|our) (?:${words.people}|${words.animals}|house|home)`,
  ),
  rule("possession", `had an? ${any}(?:${words.animals})s? (?:called|named)`),
  rule(
    "identity",
    `(?:go by|am called|was named after|turned|just turned|turn|will be|will turn) (?:${number}|\\p{Lu}\\p{L}+)`,
  ),
  rule(
    "event",
    `have (?:never|always) (?:been (?:to|on|in|abroad|married|afraid|a)|flown|driven|learn(?:ed|t)|seen|eaten|had|owned|lived|wanted to|dreamed|dreamt|ridden|swum|left|smoked|drunk)\\b(?! (?:this|that|it|you|such|anything|so|heard|thought))`,
  ),
  rule(
    "event",
    `have (?:been (?:to \\p{Lu}|married|together|sober|clean|vegan|vegetarian|single|divorced|retired|learning|playing|studying|working (?:as|at|in|for)|living|teaching|running|writing (?:a|my)|training|a \\w+|with my|in \\p{Lu})|read everything|(?:worked|lived|played|taught|studied|written|had (?:a|my)|known my) .*\\b(?:for|since)\\b)`,
  ),
  rule(
    "plan",
    `(?:want|plan|hope|intend|am going|dream|aim|would like one day) (?:to|of) (?:become|be an?|study|move|learn|open|start (?:a|my)|write (?:a|my)|run (?:a|the)|visit|travel|adopt|retire|have (?:kids|children|a (?:baby|family))|buy (?:a|an)|get (?:married|into|a dog|a cat)|climb|apply|becoming|living)\\b`,
  ),
  rule(
    "plan",
    `(?:have (?:\\p{L}+|an?|my|our|the) |go (?:home|back|away|on holiday|on vacation|abroad|to)|start|begin|finish|graduate|retire|fly|move|leave|sit|take|defend|run|am due|will (?:be|start|move|have|fly|graduate|begin|visit|go|see|take|marry|become)|get)\\b.*(?:${words.date})`,
  ),
  rule(
    "habit",
    `(?:go|went) (?:\\w+ing|to (?:the gym|church|mosque|synagogue|temple|therapy|school in|university|college|bed (?:at|early|late)|choir|mass|yoga|pilates|dance))\\b(?! (?:now|later|today|tonight|tomorrow|yesterday|soon|in a))`,
  ),
  rule("habit", `(?:(?:get|wake) up|go to (?:bed|sleep)|rise) (?:at|around|before|early|late)`),
  rule(
    "habit",
    `(?:cycle|walk|run|drive|commute|bike|take the (?:bus|train|tram|metro|tube)) (?:to (?:work|school|uni\\w*)|every)`,
  ),
  rule(
    "habit",
    `(?:meditate|journal|garden|knit|sew|crochet|paint|draw|sculpt|bake|sing|dance|box|fence|surf|ski|sail|climb|hike|run|swim|fish|hunt|pray|volunteer|foster|blog|stream|code|read|write|cook|brew|birdwatch|skate|row|compose|photograph|restore|grow|breed|keep|coach|babysit|look after|care for|train|practise|practice|study|watch|listen to|call|visit|see|eat|drink|meet|work out|exercise|do (?:yoga|pilates|judo|karate|crosswords|the|ballet))\\b(?! (?:you|it|that|this|what|the (?:point|irony|difference)))(?=.*(?:${words.often}|\\btwice$))`,
  ),
  rule(
    "habit",
    `(?:meditate|knit|crochet|volunteer|birdwatch|coach|foster|do (?:yoga|pilates|judo|karate|crosswords|ballet)|sing in|dance (?:salsa|tango|ballet)|write (?:poetry|poems|songs|fiction|novels|code)|grow (?:my own|our own|vegetables|tomatoes|roses|orchids)|keep bees|brew|paint (?:watercolou?rs?|miniatures|portraits|landscapes)|read (?!you|it|that|this|your|about)[^,]{3,40}twice)\\b`,
  ),
  rule(
    "habit",
    `(?:run|swim|sail|climb|ride|race|breed|restore|build|fix|repair|make|sell|grow|write|paint|design|train|foster|bake|brew|knit|sew|carve|draw|mend|translate|deliver|clean|cut|judge|coach|rescue) (?!mistakes|jokes|plans|sense|excuses|friends|notes|things|decisions|promises|lists|puns|ends|faces|errands|lots|loads|tons|words|its|this|as|yours)(?:half |[\\p{L}-]+ )?(?!mistakes|plans|jokes|things|notes)[\\p{L}-]{3,}s(?:$|,| (?:for|in|at|on|and|as|with|to|every)\\b)`,
  ),
  rule(
    "work",
    `(?:go to|attend|am at|am enrolled (?:in|at)) (?:an? |the |my )?(?:[\\p{L}-]+ ){0,3}(?:university|college|high school|secondary school|primary school|boarding school|art school|law school|medical school|night school|middle school|school in|polytechnic|academy|conservatory)\\b`,
  ),
  rule("work", `(?:make|earn) (?:a living|my living)\\b`),
];

const adverbs =
  /^(?:(?:really|also|do|still|just|actually|currently|now|absolutely|totally|personally|already|honestly|kind of|sort of|mostly|usually|often|sometimes|normally|generally|recently|finally|even|quite|truly|both|always|only|mainly|secretly|genuinely|both|all|officially|basically|sadly|happily|unfortunately|sort-of|seriously|particularly|especially) )+(?!stop|forget)/i;
const ongoing =
  /^(?:(?:currently|now|still|also|really|just|actually|always|only|even|quite|both|already|officially|basically) )+/i;

/** What is said of oneself with this predicate, or null where it is nothing that lasts. */
export function kindOfPredicate(predicate: string): MemoryKind | null {
  const over = /^(?:(?:really|actually) )?(?:no longer|do not|am no longer) (.*)$/i.exec(predicate);
  if (over)
    return (
      findKind(acts, predicate) ??
      findKind(everydayActs, predicate) ??
      kindOfPositive(positiveOf(over))
    );
  return kindOfPositive(predicate);
}

/** "no longer work" as "work", "do not have" as "have": what is not so any more was of that kind. */
function positiveOf([whole = "", rest = ""]: RegExpExecArray): string {
  if (/^am /i.test(whole)) return `am ${rest}`;
  return /^(?:have|live|work|play|own|drive|speak|eat|drink|smoke|teach|study|like|run|go|see)\b/i.test(
    rest,
  )
    ? rest
    : "";
}

function kindOfPositive(predicate: string): MemoryKind | null {
  const bare = predicate.replace(adverbs, "");
  const acted =
    findKind(acts, bare) ?? findKind(acts, predicate) ?? findKind(everydayActs, predicate);
  if (acted) return acted;
  const state = /^(?:am|are|have been)(?: not| no longer)? (.*)$/i
    .exec(bare)?.[1]
    ?.replace(ongoing, "");
  if (state !== undefined) return kindOfState(state) ?? kindOfStatement(bare);
  const held =
    /^(?:have(?: got)?|got|had|own|keep|am having|have (?:just )?(?:bought|adopted))(?: also)? (.*)$/i.exec(
      bare,
    )?.[1];
  const kept = held === undefined ? null : findKind(holdings, held.replace(ongoing, ""));
  return kept ?? kindOfStatement(bare);
}

function kindOfState(state: string): MemoryKind | null {
  const noun = /^(?:an? |the |one of the |both |now an? |)((?!not\b).*)$/i.exec(state)?.[1];
  if (noun && isOccupation(noun) && !/\b(?:today|tonight|right now)\b/i.test(noun)) return "work";
  if (isNation(state)) return "identity";
  return findKind(states, state) ?? findKind(everydayStates, state);
}

const nation = new RegExp(
  `^(?:half[- ]|originally |actually |proudly )?(?:${words.nations})\\b`,
  "u",
);
const isNation = (state: string) => nation.test(state);
