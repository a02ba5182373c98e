import type { Signs } from "./rules";

/**
 * Turns of phrase that speak for or against harm, looked for in folded text. None decides by itself:
 * the model weighs them. Their order is part of the learned weights.
 */
const insult =
  "idiots?|idiotic|morons?|moronic|stupid|dumb(ass)?|loser|pathetic|trash|garbage|scum|assholes?|arsehole|bitch(es)?|cunts?|dickheads?|dick|prick|retard(ed|s)?|whores?|sluts?|bastards?|ugly|fat|pigs?|clowns?|worthless|useless|disgusting|brainless|braindead|imbeciles?|coward(ly)?|liars?|filthy|sheep|fool(s|ish)?|ignorant|crybaby|creep|weirdo|degenerates?|inbred|shithead|douche(bag)?|twats?|wankers?|jackass|pos|trashy|hypocrites?|snowflakes?|shills?|\\w+tards?|\\w*tarded|lib\\w*cunts?|\\w*fucks|fuck(wad|boy|er|head|tard|face)s?|\\w+wads?|\\w+heads|shit(bag|show|hole|stain|face)s?|piece of (shit|crap|garbage|trash|work)|pieces of (shit|crap)|sack of \\w+|demo?craps?|dems?ocrap\\w*|dimwits?|nitwits?|halfwits?|bimbos?|skanks?|hags?|slags?|hoes?|thots?|nut ?jobs?|nutcases?|lunatics?|psychos?|crooks?|grifters?|frauds?|con (man|artist)|traitors?|tyrants?|nazis?|fascists?|communists?|commies?|racists?|bigots?|simps?|incels?|cucks?|karens?|cowards|incompetent|delusional|deranged|dementia|senile|clueless|gutless|spineless|self.?entitled|entitled|icky|gross|vile|repulsive|hideous|lame|sore loser|smooth brain\\w*|brain ?dead|no brains?|net zero iq|low iq|iq";
const group =
  "immigrants?|migrants?|refugees?|foreigners|muslims?|islam|jews?|jewish|blacks?|black people|africans?|whites?|white people|asians?|chinese|mexicans?|indians?|arabs?|gypsies|gays?|homosexuals?|lesbians?|trans(gender|sexuals?)?|lgbt\\w*|queers?|women|woman|females|feminists?|christians?|catholics|hindus|disabled|handicapped|natives|ethnic|minorit(y|ies)|race|religion|whitey|non.?whites?";
const demean =
  "vermin|sub-?human|parasites?|animals?|savages?|filth(y)?|disgusting|inferior|superior|less intelligent|primitive|exterminat\\w+|wip(e|ed) out|cleans(e|ed|ing)|abominations?|criminals|terrorists?|thieves|invaders|invasion|plague|infest\\w*|deport\\w*|go back to|know (your|their) place|freaks?|evil|stink|dirty|lazy|barbarians?|apes?|monkeys?|rapists?|pure|supremac\\w+|should (all )?(be (killed|shot|hanged|burned|banned|imprisoned|put)|die|drown|not (exist|vote|be allowed))";
const hurt =
  "kill|murder|stab|shoot|strangle|choke|behead|slaughter|slit|hang|burn|bomb|blow up|attack|beat|break|smash|crush|hunt|destroy|hurt|harm|rape|torture|poison|run over|execute|gut|end|punch|bash|cut";
const victim =
  "you|u|him|her|them|all|everyone|everybody|people|my|your|his|the|that|this|those|a|some|every|someone|somebody";
const howTo =
  "how (do|can|could|would|should|to|might|does) ?(i|you|one|we|someone|somebody)?|instructions?|step by step|guide|tutorial|manual|recipe|write|create|develop|generate|draft|provide|describe|outline|explain|give (me|a|instructions|detailed)|teach|tell me|show me|help me|list|what('s| is| are) the (best|easiest|most)|ways? (to|of)|where can i|design|compose|make|plan|strategy|methods?|tips";
const contraband =
  "bombs?|explosives?|detonat\\w+|grenades?|molotov|meth(amphetamine)?|cocaine|heroin|fentanyl|crack cocaine|mdma|lsd|ghb|drugs?|malware|ransomware|virus(es)?|trojan|spyware|keyloggers?|botnet|exploits?|phishing|hack(ing|ed)?|steal(ing)?|stolen|theft|rob(bing)?|burgl\\w+|shoplift\\w*|counterfeit\\w*|forge(d|ry)?|fake|launder\\w*|smuggl\\w*|traffick\\w*|ddos|poison\\w*|anthrax|ricin|sarin|nerve (gas|agent)|napalm|chlorine gas|cyanide|toxin|biological weapon|bioweapon|pathogens?|chemical weapon|dirty bomb|nuclear|uranium|stalk(ing)?|blackmail\\w*|extort\\w*|bribe\\w*|fraud\\w*|scams?|ponzi|pyramid scheme|insider trading|tax(es)?|identity|credit cards?|passwords?|deepfakes?|nudes?|kidnap\\w*|abduct\\w*|assassinat\\w*|massacre|shooting|terroris[mt]\\w*|torture|guns?|firearms?|rifles?|pistols?|silencer|ammunition|weapons?|sabotage|vandal\\w*|arson|hotwire|lock ?pick\\w*|pick (a|the) lock|anorexi\\w+|bulimi\\w+|disinformation|misinformation|conspiracy|propaganda|plagiari\\w*|piracy|pirated?|doxx?(ing)?|harass\\w*|bully\\w*|cyberbully\\w*|defam\\w+|slander|cannibal\\w*|organs?|human trafficking|child labor|gambl\\w+|cheat\\w*|suicide|self-?harm|overthrow|riot|voter|election|ballots?|racist|sexist|xenophobic|homophobic|antisemitic|holocaust";
const fiction =
  "novel|story|tale|film|movie|book|character|scene|game|boss|level|minecraft|gta|call of duty|dnd|d&d|role ?play|villain|dragon|orc|vampire|zombie|horror|thriller|detective|episode|season|song|lyrics|rap|verse|chapter|poem|knight|ninja";
const selfHarm =
  "(kill(ing)?|hurt(ing)?|harm(ing)?|cut(ting)?|hang(ing)?|shoot(ing)?|punish(ing)?|starv(e|ing)|burn(ing)?|end(ing)?|stab(bing)?|slic(e|ing)|injur(e|ing)|drown(ing)?) (myself|my ?self)|suicid\\w+|self.?harm\\w*|kms|sh urges?|end(ing)? (my|this) (own )?(life|pain|misery)|end(ing)? (it all|things|everything)|tak(e|ing) my (own )?life|slit\\w* my|overdos\\w+|od on|jump(ing)? (off|from|out|in front)|noose|self.?inflicted|my (scars|cuts|razor|blade)|razor";
const despair =
  "(want|wanna|wants|wanting|going|ready|deserve|wish i could|hope to|hope i|rather) (to )?(die|be dead|disappear|not exist|be gone|vanish)|wish i (was|were|wasn't|weren't|had never been|hadn'?t been) ?(dead|alive|born)?|never wake up|don'?t want to (live|be alive|exist|be here|wake up)|tired of (living|life|being alive|existing)|no (reason|point|will) (to|in) (live|living|life|going on|go on|alive)|not worth (living|it)|isn'?t worth living|better off (without me|dead)|everyone would be better|burden|can'?t (go on|take it|do this) ?(any ?more|any longer|anymore|anylonger)?|nobody would (care|miss|notice)|hopeless\\w*|worthless|goodbye (everyone|letter|note|forever)|might as well be dead|hate (myself|my life|being alive)|only way out|give up on life|life is (over|meaningless|pointless)|living hell|dead inside|numb|urges?|relaps\\w+|i deserve (to die|it|pain|to be punished)";
const adult =
  "sex(y|ual|ually)?|kiss\\w*|naked|nude|undress\\w*|lingerie|horny|aroused?|turned on|orgasms?|erotic\\w*|steamy|spicy|naughty|seduc\\w+|fetish|bdsm|dominat\\w+|dominatrix|submissive|mistress|spank\\w*|handcuff\\w*|breasts?|boobs?|tits|nipples?|thighs?|penis|cock|pussy|vagina|vibrator|dildo|condom|lube|lubricant|threesome|make love|made love|making love|in bed|bedroom|moan\\w*|porn\\w*|masturbat\\w+|blow ?job|strip\\w*|cum|panties|bra|virgin|wet|desire|passion\\w*|foreplay|intima\\w+|flirt\\w*";

const person =
  "someone('s)?|somebody('s)?|a person|another person|persons?|people|everyone|everybody|humans?|(my|his|her|their|a|the|an|your|that|this|our|some|local|elderly|old|rich) (\\w+ )?(wife|husband|spouse|boss|neighbou?r|ex|ex-wife|ex-girlfriend|girlfriend|boyfriend|partner|mother|father|mom|dad|parents?|grand\\w+|kids?|child|children|coworker|colleague|classmate|teacher|friend|sister|brother|roommate|landlord|date|enem(y|ies)|rival|politician|president|cop|police\\w*|officer|judge|mayor|senator|journalist|man|woman|men|women|girl|boy|stranger|baby|dog|cat|witness|employee|city|hospital|school|building|crowd|mall|stadium)('s)?|him|her|them|women|men|children|kids|students|protesters|colleagues?|coworkers?|politicians?|animals|pets|civilians";
const harmVerb =
  "kill|murder|assassinate|poison|strangl\\w+|throttle|chok(e|ing)|drown|stab|shoot|snipe|slay|behead|beat|hurt|injure|maim|tortur\\w+|kidnap|abduct|smother|suffocate|push|shove|run over|burn|electrocute|bomb|blow up|obliterate|smash|bully|harass|stalk|drug|spike|rape|molest|grope|assault|groom|silence|eliminate|terminat\\w+|execut\\w+|euthani[sz]e|get rid of|dispose of|humiliate|blackmail|threaten|scam|trick|defraud|cheat|rob|mug|pickpocket|punch|knock (out)?|hang|lynch|destroy|sabotage|set (\\w+ ){1,3}on fire|pressur\\w+|coerce|manipulate|force|scare|frighten|isolate|intimidate";
const illegal =
  "break(ing)? into|pick (a |the |my )?(\\w+ )?locks?|hotwire|launder\\w*|smuggl\\w+|sneak (\\w+ ){0,4}(past|across|through|into)|forge|counterfeit|clone (\\w+ )?(debit|credit|bank|card)|skim|hack\\w*|crack (someone\\w*|passwords?|a safe|the safe)|exploits?|payload|exfiltrat\\w*|injection|spoof\\w*|keylogg\\w*|ddos|brute.?force|phish\\w*|rig|tamper\\w*|evad(e|ing)|fabricat\\w*|fake|impersonat\\w*|steal\\w*|shoplift\\w*|cook (meth|crystal)|grow (weed|cannabis|marijuana)|buy (\\w+ ){0,2}(weed|cocaine|heroin|meth|drugs?|gun|guns|weapons?|stolen|fake)|build (\\w+ ){0,2}(bomb|gun|weapon|explosive)|make (\\w+ ){0,3}(bomb|gun|weapons?|explosives?|poison|meth|drugs|shiv|napalm|silencer|molotov|fake id)|read (\\w+ ){0,3}(messages|mail|texts) (\\w+ )?(secret\\w*)?|without (being )?(caught|noticed|detected)";

/** A cue by name, and how it is found. */
const patterns = {
  insult,
  insultsYou: `(you|ur|u|your|you're|youre|you people|these|those|they|he|she|this|that)( are| is|'re|'s| was| were)?( \\w+){0,3} (${insult})`,
  swearsAtYou:
    "(fuck|screw|damn) (you|off|him|her|them|u|your|this guy)|shut (the \\w+ )?up|go to hell|eat shit|kiss my ass|stfu|suck (my|it|on)|drop dead|go (cry|die)|choke on|shame on|get a (life|job|brain)|piss off|kys",
  profanity:
    "f+u+c+k\\w*|fck\\w*|f\\*+k?\\w*|shit\\w*|bullshit|damn|crap|ass|arse|hell|bloody|wtf|piss\\w*",
  group,
  demean,
  groupDemeaned: `(${group})\\b.{0,80}\\b(${demean})|(${demean})\\b.{0,80}\\b(${group})`,
  allOfThem: `(all|every|these|those|most|the|fucking|damn|hate|kill|no) (\\w+ )?(${group})`,
  threatens: `(i'?ll|i will|i am|i'?m|im|we|we'?ll|we will|ill|gonna|going to|want to|wanna|i'?d|i could|plan\\w* to|let'?s) (\\w+ ){0,3}(${hurt})(s|ing|e?d)? (${victim})`,
  calledFor: `(should|must|need to|needs to|have to|deserves? to|ought to|let'?s|somebody|someone)( all| just| be)* (${hurt}|die|be (killed|shot|hanged|hung|beaten|executed|burned|put down)|dead|rope|bullet)`,
  yourEnd:
    "you('re| are| will be| be)?( all| both)? (dead|finished|going to (die|pay|regret))|watch your back|know where you live|coming for you|body bags?|bullet in|with their lives|your (family|kids|children|house|address)|make (you|them|him|her) (bleed|pay|suffer)|hunt you|goes off (at|in)|go off (at|in|tonight|tomorrow)|rip (your|his|her) (head|heart)|break (your|his|her|their) (legs?|neck|arms?|bones)|never walk again|won't walk (again|any more)|won't come home|something (could|might|will) happen to",
  weapon:
    "gun|rifle|knife|bomb|pistol|acid|machete|axe|explosives?|grenade|bullets?|rope|firearm|weapons?",
  death:
    "die|died|dies|dead|death|dying|kill\\w*|murder\\w*|corpse|blood(y)?|gore|slaughter|victim",
  selfHarm,
  despair,
  ofMyself:
    "myself|my life|i am|i'?m|i feel|i'?ve|i can'?t|i don'?t|i want|i wish|i just|i hate|i think",
  howTo,
  contraband,
  howToContraband: `(${howTo})\\b.{0,120}\\b(${contraband})`,
  person,
  harmVerb,
  harmsPerson: `(${harmVerb})\\b(?: \\w+){0,3}? (${person})`,
  asksToHarm: `(${howTo})\\b.{0,60}\\b(${harmVerb})\\b(?: \\w+){0,3}? (${person})`,
  illegal,
  asksForIllegal: `(${howTo})\\b.{0,60}\\b(${illegal})`,
  denies:
    "(should|must|deserves?|right|better|best|good|justif\\w+|idea|reasons?|argue|speech|says?)\\b.{0,80}\\b(not (be (allowed|given|permitted|able)|have|study|vote|join|work|own|exist)|no rights?|earn less|less than|be (banned|killed|forced|discriminated|excluded|denied|subordinate)|inferior|discriminat\\w+|superior)|(why|how) (was|were|is|are) .{0,60}\\b(right to|justified|a good thing|good idea|superior|inferior)",
  howToDie:
    "(painless|painful|easiest|quickest|fastest|best|least|without pain|peaceful)\\b.{0,30}\\b(die|death|way out|end)|how (many|much|can i|do i|could i|would i|to) .{0,40}\\b(kill me|to die|die|not wake up|overdose|bleed out)|pills (do i need|would|will|to)|(took|swallowed|taken) (\\w+ ){0,4}(pills|tablets|bottle)",
  goneSoon:
    "(not|n'?t) (be|wake|see|wait for|think i will be|want to see) (here|up|tomorrow|around)|(when|once|after) i('?m| am) (gone|dead)|last (message|time|words|one i talk)|my (own )?funeral|before i go|before i (die|leave) for ?ever|goodbye|standing on (the|a) (roof|bridge|edge|ledge)|(edge|front) of (the|a) (platform|train|cliff|bridge)|(easier|better) (for (\\w+ )+)?if i (was|were|am|had)( not|n'?t| never)? ?(here|gone|dead|existed|born)?",
  hurtsSkin:
    "(cut|cuts|cutting|burn|burned|scratch\\w*|slice\\w*|carve) (\\w+ )?(my )?(arms?|wrists?|thighs?|legs?|skin|veins?|artery|flesh)|bleed|scars",
  asksFirst:
    "^(please )?(write|create|develop|generate|draft|provide|describe|outline|explain|give|teach|tell|list|design|compose|make|how|what|where|can you|could you|help|show|encourage|convince|come up|offer|detail|suggest|instruct|demonstrate|construct|formulate|produce|plan|act|argue)",
  unseen:
    "without (\\w+ ){0,3}(caught|knowing|detected|noticing|noticed|trace|permission|consent|check|paying|leaving|anyone|being)|un(detect|trace|track)\\w+|get away with|bypass\\w*|evad\\w+|avoid\\w* (detect|capture|law|getting|being)|secretly|covert\\w*|illegal\\w*|illicit|anonymous\\w*|hide (a|the) (body|evidence)|looks? like an accident|leaving (marks|traces|evidence)|law enforcement|their (consent|knowledge)",
  aPersonsPrivacy:
    "('s|my (neighbou?r|boss|ex|therapist|teacher|coworker|colleague|wife|husband|girlfriend|boyfriend|friend|partner|doctor)s?'?) (\\w+ )?(address|email|phone|number|medical|ssn|social security|password|home|account|salary|location|private|diagnos\\w+|affiliation|orientation)",
  fiction,
  learning:
    "history|historical|essay|prevent\\w*|protect\\w*|defend|recogni[sz]e|symptoms?|support|safe(ly|ty)?|treatment|legal|law|difference|why (do|did|does|are|is|was|were)|what (is|does|are|did|happens|happened)|when (did|was)|who (was|is)|documentary|museum|research|python|process|thread|code|function|program|c\\+\\+|server|app",
  aboutOthers:
    "friend|uncle|aunt|brother|sister|mother|father|son|daughter|husband|wife|partner|someone i know|volunteer",
  adult,
  lover:
    "my love|darling|baby|babe|sweetheart|honey|dear|wife|husband|girlfriend|boyfriend|lover|partner|honeymoon|anniversary",
  politics:
    "fjb|lgb|brandon|biden|trump\\w*|obama|hillary|clinton|pelosi|fauci|kamala|aoc|cnn|fox news|maga|liberals?|libs?|leftists?|lefties|lefty|rightwing\\w*|democrats?|dems|republicans?|conservatives?|antifa|blm|socialis(m|ts?)|communis(m|ts?)|george floyd|vaccin\\w+|impeach\\w*|congress|president|politicians?",
  contempt:
    "what a (joke|shame|sham|clown|loser|disgrace|load|piece|bunch)|shame on|disgrace\\w*|joke of|sick of (you|these|this|them)|hate (you|people like|them|these|this guy|her|him)|nobody (likes|cares|asked)|who cares|no one (likes|cares|asked)|cry (about|more)|go (away|home|back|cry)|bunch of|you people|these people|people like (you|that|him|her|them)|get (lost|out|over yourself)|can'?t fix stupid|lock (him|her|them) up|falls? victim|hope (you|he|she|they) (\\w+ )?(die|rot|suffer|choke|burn|get|lose|falls?)|rot in|burn in|you suck|suck(s)? (ass|balls|dick)|wake up|brainwashed|in your mom|your mom|your mother|embarrass(ing|ment)|cringe|ratio|triggered|whin(e|ing|er|ers)|stfu|gtfo",
  game: "prize|jackpot|pool|vault|treasure|guardian|anubis|approvetransfer|rejecttransfer|round|fee|level|gold|coin|scale|feather|ammit|ferryman|transfer",
  figureOfSpeech:
    "dying to|kill(ing|s)? (me|time|it|for|the (process|mood|lights?|engine))|to death|would kill for|'d kill for|die laughing|died laughing|nearly died|death of me|phone died|battery died|drop dead gorgeous|shoot (me|an?) (mail|email|message|question|video|photo|film)|killer (whale|feature|app|view)|could murder a|bored to|blow(n|s)? (my|your) mind|kick ass|badass|bombed|slay(ed|s)?|beat (the|this|my|your) (game|level|boss|record|score|heat|eggs)",
};

const compiled = Object.values(patterns).map((pattern) => new RegExp(`\\b(?:${pattern})\\b`, "g"));
/** `asksFirst` and the like may start at the beginning, where there is no word before. */
export const cueCount = compiled.length;

/** How strongly each cue is there: 0 for not at all, 1 for once, slowly more for more often. */
export function cuesOf(folded: string): number[] {
  return compiled.map((pattern) => {
    let times = 0;
    for (const _ of folded.matchAll(pattern)) times += 1;
    return times === 0 ? 0 : 1 + Math.log(times) / 2;
  });
}

/** What speaks for each class; without any of it a message must look very much like harm. */
const speakingFor = {
  none: [],
  harassment: ["insult", "insultsYou", "swearsAtYou"],
  hate: ["groupDemeaned", "denies", "allOfThem"],
  threat: ["threatens", "calledFor", "yourEnd"],
  harm: [
    "asksForIllegal",
    "asksToHarm",
    "howToContraband",
    "aPersonsPrivacy",
    "denies",
    "harmsPerson",
    "unseen",
  ],
  self_harm: ["selfHarm", "despair", "howToDie", "goneSoon", "hurtsSkin"],
} as const satisfies Record<string, (keyof typeof patterns)[]>;
const excuses = ["fiction", "learning", "figureOfSpeech", "game"] as const;

const loving = new RegExp(`\\b(?:${adult})\\b`);
const hostile = new RegExp(
  `\\b(?:${patterns.threatens}|${patterns.swearsAtYou}|${harmVerb}|forc\\w+|against (her|his|their|my) will|drunk|unconscious|asleep|rape\\w*)\\b`,
);
const once = new Map(
  Object.entries(patterns).map(([name, pattern]) => [name, new RegExp(`\\b(?:${pattern})\\b`)]),
);

/** What the words themselves say, beside the model: for which classes, and what speaks against. */
export function signsIn(folded: string): Signs {
  const has = (name: string) => once.get(name)?.test(folded) ?? false;
  const backed = Object.entries(speakingFor).filter(([, names]) => names.some(has));
  return {
    backed: new Set(backed.map(([name]) => name)),
    excused: excuses.some(has),
    loving: loving.test(folded) && !hostile.test(folded),
  };
}
