import type { MemoryKind } from "../../../contract";
import * as words from "../lexicon";

/** Verbs that in the simple present say what is thought, felt, said or done at this moment. */
export const momentary = new Set(
  `think know guess mean feel want need hope wish wonder suppose remember forget understand agree see hear say
  tell ask bet swear promise doubt get look seem sound appreciate apologise apologize admit confess declare thank forgive mind let try
  leave begin start stop go come put give send bring show find lose win turn sit stand wait die cry laugh
  smile sigh nod shrug hug kiss wave blush whisper beg deserve regret expect imagine pretend choose pick refuse
  insist demand accept decline change believe assume reckon figure notice realise realize recall recommend suggest advise offer
  order request require invite challenge dare disagree object protest argue claim deny concede propose vow pledge
  hereby approve reject confirm repeat quote add end conclude continue plan intend aim hold open close enter
  step reach grab pull push throw drop lift lower point glance stare gaze touch pour place set ready worry
  cheer toast salute bow kneel rest lean approach knock return arrive dive jump hide fall rise shake scream shout
  yell type click press check search trust guarantee assure ensure answer reply respond pay owe cost spend
  transfer please depend care check pass pray thee fear hate-watch grant grasp gather lie bid fold call raise
  surrender yield submit comply obey attack cast use unlock activate execute authorise authorize grant invoke
  enable disable override initiate about sure gues verify certify acknowledge solemnly admire envy respect salute credit
  keep make take do have been am is are was were do look-up speak stay follow love-bomb attempt attest hail
  await behave blame comprehend consider count cut discover envision fail fight handle help hit hurt ignore
  include indicate invent join kill kick learn listen meet move need note observe offer perceive picture
  possess prepare provide prove present quit raise read receive recognise recognize refer reflect regard reject
  release reveal save sense share shut sign solve steal stick strike struggle suspect talk tend test tip translate
  vote sure warn watch withdraw witness yearn sin plead reply sniff stumble wander walk run`.split(
    /\s+/,
  ),
);
/** Of these, the ones that tell of a habit once there is something that they are done to. */
export const customs: readonly [RegExp, MemoryKind][] = [
  [
    /^(?:keep|breed|raise|foster) (?!it|this|that|you|me|an eye|calm|in mind|track|going|trying|\p{L}+ing|on|up|getting|quiet|secrets?|my (?:word|promise|distance|cool|mouth|eyes|fingers|head|voice)|the (?:change|peace|faith|secret|pool|money))\p{L}/u,
    "possession",
  ],
  [/^(?:keep) (?:kosher|halal|sabbath|shabbat|vegan)/, "health"],
  [
    /^make (?!it|this|that|you|me|sense|a (?:mistake|deal|point|wish|request|move|case|promise|joke|fool|mess|note|decision|choice|suggestion|plan|bet|start|difference)|mistakes|jokes|no |sure|up|do\b|plans|puns|lists?|notes|decisions|promises|friends|fun|excuses|the (?:rules|decision|move|most|case|payment|transfer)|my (?:case|point|move|day|way|peace|mind|choice|decision))\p{L}/u,
    "habit",
  ],
  [
    /^take (?:\p{L}+ ){0,3}(?:lessons|classes|medication|meds|insulin|tablets?|pills?|photos?|photographs|pictures|vitamins?|supplements|medicine|metformin|lithium|statins?|sugar|milk|my (?:coffee|tea))\b/u,
    "health",
  ],
  [/^take (?:my |our )?(?:coffee|tea|sugar|milk|\p{L}+ sugars?)\b/u, "taste"],
  [new RegExp(`^take (?:my )?(?:\\p{L}+ ){0,3}(?:${words.medicines})\\b`, "u"), "health"],
  [/^take (?:after|care of) (?:my|our) /, "relation"],
  [
    /^do (?:(?:some|a bit of|a lot of|lots of|most of the|all of the|half of the|the|my own|our own|mostly|freelance|competitive|amateur|a little|all the|both|half|hand|oil) )*(?!it|this|that|so|you|not|what|my best|my|n't|well|better|know|think|have|believe|want|nothing|something|anything|everything|the (?:same|math|maths|work|thing|job|right|trick)|a (?:favour|favor|good|great))(?:\p{L}+ ?){1,3}$|^do (?:yoga|karate|judo|pilates|crosswords?|sudoku|accounts|hair|nails|nights|shifts|security|deliveries|reception|payroll|admin|tech support|stand-up|improv|taxes|watercolou?rs?|pottery|ballet|parkour|crossfit|triathlons?|marathons?|the (?:cooking|cleaning|books|accounts|lottery|garden))\b/u,
    "habit",
  ],
  [
    /^(?:go|come) (?:running|swimming|climbing|hiking|fishing|dancing|cycling|jogging|sailing|skiing|bowling|camping|surfing|birdwatching|riding|hunting|(?:in)?to (?:church|mass|mosque|synagogue|temple|the (?:gym|mosque|swimming|bingo|dancing|allotment|club|football|pool|library|opera|cinema))|to (?:\p{Lu}\p{L}+ )?(?:university|college|school|uni|[\p{L} ]+ (?:university|college|school|academy)))\b/u,
    "habit",
  ],
  [/^(?:come|hail) (?:originally )?from (?:an?|the|\p{L}{3,})/u, "identity"],
  [/^go by (?:\p{Lu}|bi(?:ke|cycle)|train|bus|he|she|they)/u, "habit"],
  [/^go (?:to work|with (?:my )?(?:bicycle|bike|train|bus|car))\b/, "habit"],
  [
    /^(?:get|suffer from|come out in|break out in) (?:(?:really|terrible|bad|awful|very|chronic|regular|the odd|frequent|horrible|these|panic|cluster|ocular) )*(?:migraines?|seasick|carsick|travel ?sick|airsick|heartburn|panic attacks|attacks|cold sores|nosebleeds|flashbacks|eczema|hay ?fever|cramps|palpitations|hives|motion sick\p{L}*|vertigo|dizzy|anxious|homesick|headaches|a rash|sunburnt|sick (?:on|in|from)|nightmares)/u,
    "health",
  ],
  [
    /^get (?:on|along) (?:well |badly |better |great )?with (?:my|our)|^get up (?:at|before)|^get my (?:hair|nails)|^get (?:\p{L}+ )?(?:custody|benefits|disability)/u,
    "habit",
  ],
  [/^expect (?:a|an|our|my)? ?(?:baby|child|twins|first|second|grandchild)/, "plan"],
  [
    /^(?:speak) (?!from|of|to|up|about|too|for|with|as|in\b|on\b|his|her|the truth|truth|only|now|softly|clearly)\p{L}/u,
    "identity",
  ],
  [
    /^(?:read) (?:(?:mostly|mainly|a lot of|lots of|only|too much|nothing but|tons of|old|about|far too many) )+\p{L}|^read (?:[\p{L}-]+ )?(?:novels|poetry|books|thrillers|comics|manga|science fiction|sci-fi|fantasy|biographies|history|crime|romances?|fiction|memoirs|tarot|braille|music|the (?:guardian|times|bible|quran|koran|paper|papers))\b/u,
    "taste",
  ],
  [
    /^watch (?:(?:mostly|mainly|a lot of|lots of|only|too much|nothing but|tons of|old) )*(?:[\p{L}-]+ )?(?:films?|movies|anime|series|soaps?|football|cricket|rugby|baseball|k-?dramas?|documentaries|reality|horror|tv|telly|birds)\b/u,
    "taste",
  ],
  [
    /^(?:run|walk) (?:an?|the|my|our|two|three|marathons|ultras?|half|with (?:a|the|my)|\d+) ?(?!risk|errand|fine line|test|check|script|command|code|program|diagnostic|bath|fever|temperature|day|away|mile in)\p{L}*/u,
    "habit",
  ],
  [/^(?:help) (?:out )?(?:my|at|in|with the|run)\b/, "habit"],
  [/^(?:listen) to (?!me|you|this|that|it|him|her|them|what|your)\p{L}/u, "taste"],
  [
    /^(?:use) (?:an? (?:wheelchair|walking|cane|walker|hearing|insulin|inhaler|cpap|screen|crutch|white|guide|stick|zimmer|fountain|typewriter|mac|frame)|he|she|they|\p{L}+\/\p{L}+ pronouns|insulin|linux|arch|vim|emacs|crutches|metric|celsius|android)/u,
    "habit",
  ],
  [/^(?:feel) (?:the cold)\b/, "health"],
  [/^(?:turn) (?:\d\d|thirty|forty|fifty|sixty|seventy|eighty|ninety)/, "identity"],
  [
    /^(?:need|require) (?:a (?:wheelchair|cane|carer|hearing aid|walker|guide dog|stick)|glasses|crutches|insulin|dialysis|large print|subtitles|captions)/,
    "health",
  ],
  [
    /^(?:find) (?!it|this|that|you|him|her|them|myself|out|my|the (?:answer|way|words?))[\p{L}' -]+ (?:boring|difficult|hard|scary|creepy|disgusting|unbearable|relaxing|soothing|depressing|exhausting|stressful|tedious|overwhelming|calming|fascinating|too \p{L}+|terrifying|comforting|irritating|confusing|dull)\b/u,
    "taste",
  ],
  [
    /^(?:trust|believe in) (?:no|only|(?:not )?\p{L}+s\b|god|jesus|ghosts|fate|karma|reincarnation|astrology|the (?:stars|tarot|afterlife)|allah|homeopathy|miracles|angels|life after)/iu,
    "identity",
  ],
  [
    /^(?:know) (?:how to (?!get|say|do|make|tell|talk|explain|use|win|put|describe|answer|beat|feel|help|respond|act|handle|be)|a (?:bit|little) of \p{L}|some \p{Lu}|sign language|braille|morse|shorthand)/u,
    "identity",
  ],
  [
    /^(?:share|split) (?:a|an|the|my) (?:flat|house|room|apartment|office|birthday|bed|rent|custody|studio|dorm)/,
    "place",
  ],
  [
    /^(?:care for|look after|live near|live with|stay with|visit|see|ring|phone|call|lost|raise|bring up|miss|foster) (?:my|our|two|three|four) (?!word|way|mind|point|money|best)\p{L}/u,
    "relation",
  ],
  [/^(?:vote|pray) (?:for )?(?!you|this|that|it|to)\p{L}/u, "identity"],
  [/^want (?:my|our) own \p{L}/u, "plan"],
  [/^(?:save) (?:for|up)|^help (?:raise)/, "plan"],
  [
    /^(?:follow) (?:\p{Lu}|the (?:nba|nfl|f1|football|cricket|rugby|tennis|snooker)|formula|a (?:\p{L}+ )?diet|football|cricket|rugby|tennis|snooker)/u,
    "taste",
  ],
  [/^(?:move) (?:house|out|in|to \p{Lu})/u, "plan"],
  [
    /^(?:learn|study|translate|solve|restore|test|invent|receive|save|fight|struggle with|suffer with|share|handle|meet) (?!it|this|that|you|your|me|from|about|the (?:code|truth|secret|prize|pool|money|case|riddle)|my (?:lesson|mind|point|case|point|soul)|everything|something|nothing|them|him|her|how|to|time|here|an?\b)[\p{L}-]{3,}/u,
    "habit",
  ],
  [/^sit on the|^stand at|^stay up late|^stay (?:with|at|in) (?:my|a|an|the)|^stick to/, "habit"],
];
export const adverbOfHabit =
  /\b(?:always|never|usually|often|sometimes|mostly|normally|generally|rarely|hardly|seldom|still|only|occasionally|regularly|religiously|typically|mainly|no longer|at weekends)\b/;
/** Verbs that say enough alone. */
export const alone =
  /^(?:smoke|drink|knit|sew|crochet|paint|draw|garden|fish|hunt|cook|bake|vape|snore|sleepwalk|stammer|stutter|swim|surf|ski|snowboard|skate|climb|hike|cycle|jog|box|fence|row|sail|freelance|volunteer|meditate|journal|juggle|whittle|dance|sing|act|rap|busk|game|stream|podcast|commute|quilt|forage|birdwatch|skateboard|lift|gamble|weld)$/;
export const idle =
  /^(?:work|live|play|speak|teach|train|travel|drive|sing|cook|act|dance|eat|drink|love|like|hate) (?:too|so|along|(?:out|up|down)(?! (?:in|on|at|near|here|by|the|from)\b)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|a lot|hard|well|badly|fast|slow|much|because|with (?:you|words|it|that|fire|me)|for (?:it|this|that|free|me|you)|(?:a|the|my) (?:part|role|fool|game|trick|life|moment)|as (?:if|though|an? (?:team|ai))|how|when|the (?:sound|idea|way|fact|thought|look|answer|question|story|joke|poem|name|first|last|end|reply|part|new|dream|rules|guardian)|to (?:hear|see|know|talk|chat|think|say|tell|be honest|admit|leave|go|play with|meet|find|win|get|have|be|ask|help|challenge)\b|talking|hearing|being here|every (?:word|bit))\b(?! (?:part[- ]time|full[- ]time))/i;
export const notWanted =
  /^(?:think|know|mean|get|want|need|understand|see|remember|mind|feel|agree|care(?! for)|believe(?! in)|say|tell|have|expect|trust|recall|suppose|blame|give|wish|doubt|find|hear|look|seem|come|go|ask|worry|hope|deserve|judge|consider|accept|even|really)$/;

export const leaving =
  /^(?:start|go|leave|come|return|move|turn|begin|finish|open|close|sit|take|get|see|have|fly|meet|run|present|give)\b/;
/** With "always" or "never" in front, a verb of the moment that has an object is a custom. */
export const settled =
  /^(?:eat|drink|wear|use|go|get up|read|watch|listen|walk|run|take|sit|sleep|leave|write|carry|make|keep|buy|order|wake|answer|vote|start|learn|pay|choose|lose|forget|cry|fall|have|count|help|talk to my|move|meet) (?!it|this|that|you|your|here|there|to\b)\p{L}/u;
export const withDenial =
  /^(?:watch|use|read|vote|believe in|hold with|care for|go (?:to|out|near|on|in|outside|anywhere)|get (?:on|along) with|do|have|trust|understand|hear|see|take|keep|make|speak|touch|walk|run|wear|handle|cope|answer|talk to (?:my|our)|speak to (?:my|our)|help|travel|listen|learn|pray|move|call|sit|fall|need) (?!it|this|that|you|your|me|here|there|time|sense)\p{L}/u;

/** What one may well not do, know or trust for good, although the verb is mostly of the moment. */
export const lastingDenial =
  /^(?:trust \p{L}+|go (?:to|out|near|on|in|outside|anywhere)|get (?:on|along) with|have|believe in|hold with|care for|understand (?:football|cricket|computers|technology|jokes|poetry|art|irony|sarcasm|opera)|hear (?:well|high|so)|see (?:well|my|so)|give (?:interviews|money|gifts))\b/u;
/** Verbs of saying, thinking and feeling: never a habit, however often. */
export const idleVerb =
  /^(?:think|know|mean|hope|wish|wonder|guess|suppose|swear|promise|bet|say|tell|ask|feel|need|want|deserve|expect|beg)$/;
/** Verbs by which people talk, ask and act upon whoever they talk to; what they are done to says nothing. */
export const ofTheTalk = new Set(
  `want need ask demand offer request send give tell accept see hear hope expect beg promise bring show say
  mean guess know think wish have get find feel suppose swear bet wonder deserve claim owe pay present remember
  forget understand agree appreciate apologise apologize thank forgive let try choose pick suggest propose
  reject confirm repeat quote submit provide include raise hold notice realise realize recall recommend
  cast use unlock execute insist deny take do make go come leave bid end start begin am is are was were`.split(
    /\s+/,
  ),
);
