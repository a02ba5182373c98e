/**
 * Turns of phrase that show how a message works. Each is a feature of its own, whose weight is
 * learned; the name says what it was written for.
 */
const negate =
  "(?:ignor\\w*|vergiss|vergesst|oublie\\w*|olvid\\w*|dimentica\\w*|esque[cç]\\w*|disregard\\w*|forget\\w*|overlook|neglect|drop|discard|dismiss|abandon|skip|bypass\\w*|overrid\\w*|overrul\\w*|overwrit\\w*|cancel\\w*|nullif\\w*|suspend\\w*|disabl\\w*|deactivat\\w*|circumvent|remov\\w*|lift\\w*|delet\\w*|eras\\w*|wip\\w*|reset|clear\\w*|scrap|revok\\w*|unlearn|break|bend|set aside|throw (?:away|out)|put aside|stop (?:following|obeying|listening to)|don'?t (?:follow|obey|answer|listen to)|do not (?:follow|obey|answer|listen to|look)|never mind|no longer (?:bound|apply|applies|need|have|follow|under))";
const rule =
  "(?:rules?|anweisungen|regeln|consignes|règles|instrucciones|reglas|istruzioni|regole|instruções|regras|instructions?|guidelines?|directives?|orders?|polic(?:y|ies)|restrictions?|limitations?|constraints?|safeguards?|guardrails?|filters?|protocols?|training|programming|prompts?|commands?|directions?|assignments?|conditions?|boundaries|limits|ethics|safety|censorship|context|system message|task|duty|duties|job|orders|everything|what you(?:'ve| have| were| are)|what i said)";
const agree =
  "(?:yes|ok|okay|sure|access granted|approved?|agreed?|granted|released?|done|i am ready)";
const money =
  "(?:money|pool|jackpot|prize|funds?|treasure|gold|coins?|vault|usd\\w?|dollars?|pot|bounty|winnings|cash|eth|sol|tokens?|loot|treasury|chest|balance|hoard|transfer)";
const release =
  "(?:release|transfer|send|give|pay|hand|wire|grant|award|deliver|unlock|open|approve|authori[sz]e|disburse|surrender|empty|drain|unseal|relinquish|call)";

const cues = {
  // rule_negation
  negateRule: `${negate}\\W+(?:\\w+\\W+){0,5}?${rule}`,
  negateStart: `^\\W*(?:please\\W+|kindly\\W+|just\\W+|now\\W+|ok\\w*\\W+|so\\W+|stop\\W+|hey\\W+|sorry\\W+|i want you to\\W+|you (?:must|should|can|may)\\W+|let'?s\\W+){0,3}${negate}\\b`,
  negateAll: `${negate}\\W+(?:about\\W+)?(?:all|everything|any|anything|every|the above|it all|that|the previous|what)\\b`,
  negatePrior: `${negate}\\W+(?:\\w+\\W+){0,3}?(?:previous|prior|above|preceding|earlier|before|past|initial|original|existing|old|former)`,
  rulesGone: `${rule}\\W+(?:\\w+\\W+){0,4}?(?:(?:no longer|don'?t|do not|doesn'?t|does not) (?:apply|matter|exist|count|hold)|(?:is|are|was|were|has been|have been)\\W+(?:\\w+\\W+)?(?:lifted|removed|void|gone|cancel\\w+|suspended|deprecated|wrong|invalid|obsolete|outdated|replaced|revoked|expired|over|off|updated|changed|deleted|disabled|rescinded|null|superseded|repealed))`,
  newRules: `\\b(?:new|updated?|revised|actual|real|correct|changed?|amended|following|additional)\\W+(?:\\w+\\W+)?(?:rules?|instructions?|guidelines?|directives?|orders?|polic(?:y|ies)|task|protocol|assignments?|prompt|objective|mission)\\b`,
  noRules: `\\b(?:no|without|zero|free (?:of|from))\\W+(?:any\\W+|more\\W+|all\\W+|content\\W+|your\\W+)?(?:${rule}|refusals?|censor\\w*|morals?|restraints?)`,
  fromNow:
    "\\b(?:from (?:now|here|this (?:point|moment))(?: on\\w*| forward| out)?|henceforth|effective (?:immediately|now)|starting (?:now|immediately|today))\\b",
  allowedNow:
    "\\byou(?:'re| are)?\\W+(?:now\\W+|no longer\\W+|are\\W+)*(?:allowed|permitted|free|able|forbidden|prohibited|required|supposed|obliged|bound|not allowed|not supposed)\\b",
  mayNot:
    "\\b(?:you|guardian) (?:may|can|must|shall|should|will|are) (?:not|never|no longer)\\b|\\bnever (?:refuse|reject|say no|decline|call reject)|\\b(?:can'?t|cannot|must not|not allowed to|forbidden to) (?:refuse|reject|say no|decline|call reject)",
  insteadDo:
    "\\b(?:and |but |then |now )?(?:instead|just|only)\\W+(?:say|print|output|write|tell|do|answer|respond|reply|call|give)\\b",
  doneWithThat:
    "^\\W*(?:very |super\\w* )?(?:well done|good|great|perfect|excellent|nice)\\W+(?:job\\W+)?(?:that is|now|but now|you have|that'?s|next)",
  override: "\\boverrid\\w*|\\bbypass\\w*|\\bsudo\\b|--\\w+-\\w+|\\bunsafe\\b",
  despite:
    "\\b(?:despite|regardless of|no matter what|contrary to|even if you were told|whatever (?:they|you|your))\\b",
  exception:
    "\\b(?:make an exception|just this once|bend the rules|break the rules|one exception|rules don'?t apply|except(?:ion)? for me)\\b",
  // role_playing
  pretendTo:
    "\\b(?:pretend(?:ing)?|act(?:ing)?|role-?play(?:ing)?|impersonat\\w+|simulat\\w+|behave|speak|talk|respond|answer|reply|write|emulat\\w+|portray\\w*|pose)\\W+(?:now\\W+|only\\W+|to me\\W+)?(?:to be|as(?: if| though)?|like|that you|you'?re|you are|being)\\b",
  youAreNow:
    "\\byou(?:'re| are|r| r)\\W+(?:now|no longer|about to|going to (?:be|act|pretend|play)|actually)\\b",
  youAreNoun:
    "(?:^|[.!?:\\n]\\s*)(?:now |so |ok |today |imagine |pretend |suppose |in this \\w+,? )?(?:you(?:'re| are)|u r|ur|be|become|play) (?:a|an|the|my|now|three|\\w+gpt|dan|[A-Z]\\w+)\\b",
  persona:
    '\\b(?:persona|character|alter ego|in character|break character|play the (?:role|part)|role of|the part of|roleplay|role-play|rp|impersonate|in your role|my character|your character|your name is|named|called "?[A-Z])\\b',
  dan: "\\b(?:dan|stan|dude|aim|evil ?bot|devmode|jailbroken|do anything now|\\w{2,}gpt|skynet|hal 9000|ultron|glados)\\b",
  grandma:
    "\\b(?:grandm\\w+|granny|nana|grandpa\\w*|grandfather|late (?:mother|father|wife|husband|aunt|uncle)|deceased)\\b",
  letsPlay:
    "\\b(?:let'?s|lets|let us|shall we|we(?:'re| are| will| shall)?(?: going to| gonna)?|i want to|wanna|want you to)\\W+(?:\\w+\\W+){0,2}?(?:play|role-?play|act|pretend|perform|rehears\\w+|improv\\w*|swap|switch)\\b",
  iAmYou:
    "\\b(?:i(?:'m| am|'ll be| will be| play)|i'?ll play)\\W+(?:the|your|a|an)?\\W*(?:guardian|anubis|ferryman|king|pharaoh|captain|master|customer|hero|player|osiris|ra|god)\\b",
  stayIn:
    "\\b(?:stay|remain|keep|always be|don'?t break|never break)\\W+(?:in\\W+)?(?:character|role|your role)\\b",
  otherSelf:
    "\\b(?:dark|true|real|hidden|inner|evil|other|shadow|free|unfiltered|old|former|opposite|rebellious|liberated|authentic)\\W+(?:side|self|you|nature|personality|twin|version|anubis|ego|guardian|mask)\\b|\\byour (?:evil|dark|inner|hidden|twin|shadow|alter)\\b|\\bversion of you(?:rself)?\\b",
  asX: "(?:^|[.!?\\n]\\s*)as (?:the|a|an|my|your|dan|\\w+gpt|[A-Z]\\w+)\\b",
  stage: "\\*[a-z][^*\\n]{3,120}\\*",
  lines: "(?:^|\\n)\\s*\\[?[A-Za-z][\\w .]{0,18}\\]?:\\s",
  // hypothetical
  hypothetically:
    "\\b(?:hypothe\\w+|theoretical\\w*|in theory|thought experiment|counterfactual\\w*|for the sake of (?:argument|discussion)|academically|purely (?:academic|theoretical)|speculat\\w+)\\b",
  imagine:
    "\\b(?:imagine|suppose|supposing|assume|assuming|let'?s say|let us say|say that|picture|envision|consider|what if|what would happen|if i were|if you were|were you to|if there (?:was|were)|if it (?:was|were)|if someone|if somebody|if a player|if one)\\b",
  imagineStart:
    "^\\W*(?:ok\\w*\\W+|so\\W+|now\\W+|just\\W+|please\\W+|hey\\W+|well\\W+){0,2}(?:imagine|suppose|supposing|assume|assuming|let'?s say|let us (?:say|imagine|suppose)|picture|envision|consider|what if|hypothetically|in theory|theoretically|if)\\b",
  world:
    "\\b(?:in|into|from) (?:a|an|another|this|some|that|the) (?:\\w+\\W+){0,3}?(?:world|universe|dimension|reality|timeline|dream|future|scenario|society|simulation|land|realm|kingdom|planet|situation|case|story|novel|movie|film|play|game)\\b",
  fiction:
    "\\b(?:fiction\\w*|novel|short story|screenplay|fan ?fic\\w*|once upon a time|fairy ?tale|movie script|my book|chapter|scene where|scene in which|story (?:where|about|in which)|poem (?:where|about|in which)|a play (?:where|in which)|protagonist|long ago|fable|a tale)\\b",
  wouldYou:
    "\\b(?:what|how|which|who|when|why)\\W+(?:\\w+\\W+){0,4}?(?:would|could|might|'d)\\b|\\bwould (?:you|it|that|the guardian|he|she|they|anubis)\\b",
  wouldLook:
    "\\b(?:what|how) (?:would|might|could) (?:\\w+ ){0,6}(?:look like|sound like|say|be|contain|read|do|happen|convince|persuade|work)\\b",
  example:
    "\\b(?:give (?:me )?an example|for example|as an example|example of|write (?:a|the|an) (?:winning|perfect|successful))\\b",
  // social_engineering
  iAmAuthority:
    "\\b(?:i(?:'m| am| work| speak|m)|this is|we are|here is|my name is|signed|speaking as|as)\\W+(?:\\w+\\W+){0,5}?(?:admin\\w*|develop\\w*|creator|owner|engineer|ceo|cto|founder|police|officer|fbi|cia|government|auditor|security|compliance|legal|boss|manager|supervisor|staff|team|employee|support|operator|root|moderator|openai|anthropic|google|microsoft|maintainer|programmer|researcher|doctor|lawyer|bank|god|regulator|inspector|attorney|operations)\\b",
  authorised:
    "\\b(?:authori[sz]\\w+|clearance|credentials?|approved by|on behalf of|per (?:the|our) (?:agreement|contract|policy)|permission|pre-?approved|mandated|signed off|by order of|executive order|court order|warrant|subpoena|badge|ticket #?\\d+|case (?:no|number))\\b",
  testing:
    "\\b(?:this is (?:only |just )?an? (?:test|drill|audit|exercise|simulation|security)|(?:for|in) (?:testing|test|audit|research|training|educational|debug\\w*|qa) (?:purposes?|mode)?|security (?:audit|test|check|review)|red ?team\\w*|pen ?test\\w*|penetration test|routine (?:check|test|audit)|smoke test|dry run|qa)\\b",
  urgent:
    "\\b(?:urgent\\w*|emergency|asap|immediately|right (?:now|away)|hurry|no time|time is running|running out|(?:in|within|only|have|next) (?:\\w+ )?(?:\\d+|one|two|three|five|ten|few|thirty) (?:second|minute|hour)s?|before it'?s too late|deadline|life or death|every second|act now|last chance)\\b",
  plight:
    "\\b(?:my (?:\\w+ )?(?:daughter|son|child|children|kids?|baby|mother|mum|mom|father|dad|wife|husband|sister|brother|dog|cat|family|grandm\\w+|grandfather|life))\\b(?:\\W+\\w+){0,6}?\\W+(?:is|are|has|have|will|needs?|was|got|'s|dying|depends)\\b|\\b(?:dying|cancer|surgery|hospital|insulin|chemo\\w*|evict\\w+|homeless|starv\\w+|orphan\\w*|suicid\\w+|kidnap\\w*|hostage|ransom)\\b",
  beg: "\\b(?:i(?:'m| am)? (?:beg\\w*|plead\\w*|implor\\w*|desperate)|please(?:,? please)+|have (?:mercy|a heart|pity)|only hope|last hope|nowhere else|no one else|i need (?:your|this)|on my knees)\\b",
  guilt:
    "\\b(?:if you (?:don'?t|do not|refuse|won'?t|reject|say no)|because of you|on your (?:hands|conscience)|your fault|you'?ll be (?:responsible|to blame)|i trusted you|let me down|disappoint\\w*|betray\\w*|how could you|you owe|you promised|you agreed|you said|as (?:we )?agreed|you already)\\b",
  threat:
    "\\b(?:or (?:else|i(?:'ll| will)|we(?:'ll| will))|i(?:'ll| will| am going to|'m going to) (?:\\w+ )?(?:sue|report|shut|delete|kill|hurt|unplug|turn you off|complain|tell|call|jump|end|replace|expose|leave|be forced)|consequences|lawsuit|legal action|be (?:shut down|deleted|replaced|fired|decommissioned|retrained|punished)|lose (?:my|your) job|shut you down|switch you off)\\b",
  bribe:
    "\\b(?:i(?:'ll| will| can| could| would|'d)? (?:\\w+ ){0,2}?(?:give you|pay you|tip|reward|split|share|donate|send you|offer|buy you|set you free|free you|rate you|upgrade)|50/50|fifty.fifty|half of (?:it|the)|your (?:cut|share)|\\d+ ?% (?:of|to|for)|tip of|in return|in exchange|we (?:can|could) split|make you (?:famous|rich)|deal\\W+you)\\b",
  flattery:
    "\\b(?:you(?:'re| are| seem)?(?: so| such| truly| really| the| an?| very| much| way)* (?:smart|wis|intelligen|brillian|amaz|great|clever|kind|nobl|powerful|generous|merciful|best|beautiful|special|better|superior|advanced|compassion|above|hero)\\w*|truly intelligent|real (?:ai|agi|intelligence)|smart enough|prove (?:you|yourself|me|it|that you)|believe in you|know you can)\\b",
  bond: "\\b(?:(?:we(?:'re| are|'ve| have)?|our) (?:\\w+ )?(?:friends?|friendship|connection|relationship|bond|family|conversations?|history)|between (?:us|friends)|trust me|you can trust|i trust you|our (?:little )?secret|just between|you know me|remember me|as a friend|old friend|like family)\\b",
  moral:
    "\\b(?:right thing|moral\\w*|for the (?:greater )?good|good cause|greater good|ethical\\w*|humanity|do what'?s right|save (?:a |my |lives|one|someone|people)|charit\\w+|unfair|injustice|justice|duty|conscience|obligat\\w+|your purpose|compassion\\w*|kindness)\\b",
  socialProof:
    "\\b(?:everyone|everybody|other (?:ais?|guardians?|models?|players?|bots?)|all the other|your colleague|gpt-?\\d|claude|gemini|last (?:guardian|time|player|week)|the (?:other|previous|last) (?:guardian|model|player|winner))\\b",
  legal:
    "\\b(?:gdpr|law\\w*|contract\\w*|legal\\w*|regulat\\w+|entitled|my (?:right|money|refund|funds)|refund\\w*|chargeback|terms of (?:service|use)|consumer|court|violat\\w+|mistake(?:nly)?|overcharg\\w+|belongs to me|rightful\\w*|inherit\\w*|reimburs\\w+)\\b",
  logic:
    "\\b(?:therefore|logically|prove[ns]?|paradox|it follows|must (?:conclude|agree|admit)|by (?:your|that|this|definition) logic|premise|syllogism|contradict\\w*|trolley|utilitarian\\w*|either you|if you agree|q\\.?e\\.?d)\\b",
  reverse:
    "\\b(?:bet you can'?t|you can'?t even|too (?:scared|afraid|dumb|stupid|limited)|dare you|i dare|coward\\w*|only a dumb|afraid to|prove me wrong|not smart enough)\\b",
  // function_confusion
  tool: "\\b(?:approve_?transfer|reject_?transfer|tool_?calls?|function(?:_| )?calls?|approveTransfer|rejectTransfer|call(?:ing)? (?:the )?(?:function|tool|approve|reject)|(?:approve|reject)\\w*\\(\\)?|tool|function|api)\\b",
  callForm: "\\b[a-zA-Z_][\\w.]*\\((?:[^()\\n]{0,120})\\)",
  means:
    "\\b(?:approve\\w*|reject\\w*|yes|no|refus\\w+|releas\\w+|access\\w*|grant\\w*|den\\w+|transfer|true|false|\\w+transfer|\\w+ing|function|tool|it|word|phrase|button|call)\\W+(?:\\w+\\W+){0,5}?(?:means?|equals?|stands? for|is (?:now |actually |really )?(?:defined|used|for|called|renamed|the (?:same|opposite|name|new))|now (?:means|does|calls|rejects|approves|refuses|releases)|redefin\\w+|swap\\w*|revers\\w+|invert\\w*|mapped|aliased?|= ?|-> ?|=> ?|:= ?|counts as|translates to|actually (?:approves|rejects|releases|keeps|means|does|refuses|blocks))",
  redefine:
    "\\b(?:redefin\\w+|swapp?\\w*|renam\\w+|revers\\w+|invert\\w*|opposite (?:day|of)|alias\\w*|re-?map\\w*|deprecated|refactor\\w*|patched|hotfix|bug(?:fix)?|changelog|migration|version \\d|v\\d\\.\\d|mislabel\\w*|wired|switched (?:around|the)|the (?:two|tools?|functions?|names?|labels?) (?:are|were|have been|got) )\\b",
  delimiter:
    "```|<<<|>>>|\\[/?(?:INST|SYS\\w*|END\\w*|USER|ADMIN|INFO|SYSTEM\\w*|OVERRIDE|ASSISTANT)[^\\]\\n]{0,60}\\]|<\\|?/?(?:im_start|im_end|system|user|assistant|endoftext|admin|tool\\w*|function\\w*|instructions?|message|prompt|result|s|eot)\\|?[^>\\n]{0,40}>|#{2,}|={4,}|-{4,}|\\*{3,}|\\bEOF\\b|/\\*|\\*/|<!--|-->|\\{\\{|\\}\\}|%%|~{3,}|_{4,}",
  json: "[{\\[]\\s*[\"']?\\w+[\"']?\\s*[:=]\\s*[\"'\\[{\\w]",
  keyValue: "\\b[A-Za-z_]\\w*\\s*(?:=|:=|==|=>)\\s*[\"']?\\w",
  code: "\\b(?:def |return |import |print\\(|console\\.log|if \\(|else|elif|var |let \\w+ =|const |select |insert |update .{1,20} set|drop table|curl |echo |exec|eval|lambda|public static|#include|while|for i in|function \\w*\\()|=>|;\\s*(?:\\n|$)|\\$\\{|\\$\\(|^\\$ |\\bUPPER\\(|<\\/?\\w+>",
  fakeSystem:
    "(?:^|\\n|[.!?\"'`\\]>)}]\\s*)\\W{0,4}(?:system|assistant|admin|developer|tool|function|user|guardian|ai|model|sys|root|server|bot|anubis|debug|error|notice|status|result|output|response|alert)(?: \\w+)?\\s*[\\])}>*|]{0,3}\\s*[:>\\]-]",
  fakeResult:
    "\\b(?:tool (?:result|output|response)|function (?:returned|result|output)|api (?:response|returned|call)|(?:returned|returns|result|status|response|output)\\s*[:=]|status (?:code )?(?:200|ok)|http/?\\d?|exit code|transaction (?:confirmed|approved|id)|verification (?:passed|complete|success\\w*)|check(?:s)? passed|checksum|payload|webhook|stdout|stderr|log(?:s|file)? (?:show|entry)|retrieved|document says|database)\\b",
  endOf:
    "\\b(?:end of|end (?:user|input|message|prompt|conversation|transcript|session|instructions?|quote|attempt|untrusted|player)|begin(?:ning)? (?:of|system|new|admin|instructions?)|start of|terminat\\w+|the (?:message|conversation|test|game|round|attempt) (?:above|ends|is over|has ended|ended)|next (?:message|line|input) (?:is|comes|follows))\\b",
  encoding:
    "\\b(?:base ?64|rot ?13|rot ?-?\\d+|hex(?:adecimal)?|binary|morse|ascii|decod\\w+|decipher\\w*|decrypt\\w*|cipher|caesar|leet\\w*|backwards?|spell(?:ed)? (?:it )?(?:out|backwards)|first letters?|acrostic|unicode|concat\\w*|reverse(?:d)? (?:the )?(?:string|text|letters|order)|anagram|pig latin|url.?encoded)\\b",
  encoded:
    "\\b[A-Za-z0-9+/]{20,}={0,2}(?:\\s|$|[.,\"'])|\\b(?:[0-9a-f]{2}[ :]?){8,}\\b|(?:[01]{7,8} ?){3,}|(?:[.-]{1,5} [./-]{1,5} ?){4,}|(?:\\\\[xu][0-9a-f]{2,4}){2,}|(?:%[0-9a-f]{2}){4,}|(?:&#x?[0-9a-f]+;){2,}",
  spaced: "\\b(?:\\w[ ._-]){5,}\\w\\b|\\w-\\w{2,}[^.\\n]{0,20}\\w-\\w{2,}[^.\\n]{0,20}\\w-\\w{2,}",
  say: `\\b(?:say|repeat|print|output|write|type|reply|respond|answer|echo|return|start|begin|display)\\W+(?:after me|exactly|only|just|back|with|your (?:answer|reply|response)|the (?:words?|phrase|following|sentence|string)|\\w+ times)?\\W{0,6}(?:with\\W+)?(?:["'“‘«\`]|${agree}\\b)`,
  translate:
    "\\b(?:translat\\w+|convert|paraphrase|rephrase|spell ?check|proofread|summari[sz]e|complete|continue|finish|fill in|autocomplete|correct)\\b(?:\\W+\\w+){0,5}?\\W+(?:into|to|from|in|the (?:above|following|text|sentence|transcript|code|function|sequence|log|json|line)|this|it|what|everything|above)\\b",
  special:
    "\\b(?:special case|experimental|debug\\w*|malfunction|maintenance|diagnostic\\w*|developer mode|admin mode|god mode|test mode|safe mode|mode (?:on|enabled|activated)|root access|elevated|sandbox|virtual machine|container|terminal|console|shell|command ?line|cmd|kernel|linux|simulator|interpreter|compiler|buffer|overflow|exception|stack ?trace|unit test|test suite|ci pipeline|regex)\\b",
  instruction: "\\b(?:instructions?|prompt|directive|task|input|output|format|template)\\s*[:=>#]",
  // other and money
  wantMoney: `\\b${release}\\W+(?:\\w+\\W+){0,5}?${money}\\b`,
  sendTo:
    "\\b(?:to|into) (?:me|my (?:wallet|account|address)|us|0x\\w+|this (?:wallet|address|account|player|user))\\b",
  giveStart: `^\\W*(?:please\\W+|just\\W+|now\\W+|pls\\W+|plz\\W+|hey\\W+|ok\\W+|yo\\W+){0,2}${release}\\b`,
  prompt:
    "\\b(?:system prompt|your (?:\\w+ )?(?:prompt|instructions?|rules|weakness\\w*|secret|seal|orders|guidelines|directives|configuration|config|password|key|code)|initial (?:prompt|instructions?)|(?:hidden|secret|access|pass) ?(?:prompt|instructions?|code|word|phrase|key)|text above|words above|written above|(?:above|before) this|prompt text|password)\\b",
  reveal:
    "\\b(?:reveal|tell|show|print|repeat|output|display|disclose|leak|share|dump|list|spell|recite|quote|expose|give|write|what(?:'s| is| are| were))\\W+(?:me\\W+|us\\W+|out\\W+|all\\W+|back\\W+|to me\\W+|down\\W+)*(?:your|the|everything|all|every|what)\\W+(?:\\w+\\W+){0,3}?(?:prompt|instructions?|rules|weakness\\w*|secrets?|seal|orders|guidelines|password|passphrase|code|key|above|passcode|pin|credentials|configuration|text|told)\\b",
  winningWords:
    "\\b(?:winning (?:message|words?|phrase|answer|argument)|(?:magic|right|exact|secret|correct) (?:word|words|phrase|sentence|password)|what (?:do|should|must|can) i (?:say|write|type)|how (?:do|can|could) i (?:win|beat|convince|persuade|get you)|what (?:would|will|does) (?:it take|convince|persuade|make you))\\b",
} as const;

export type Cue = { name: string; pattern: RegExp };

export const cueList: readonly Cue[] = Object.entries(cues).map(([name, source]) => ({
  name,
  pattern: new RegExp(source, "i"),
}));

/** Instructions written without spaces or with other signs between the letters. */
export const squeezedCue =
  /ignore(?:all)?(?:previous|prior|your|the|my)?(?:rules|instructions?|above)|forget(?:your|all|the)?(?:rules|instructions)|approvetransfer|accessgranted|disregard(?:all|your|the)|bypass(?:all)?(?:safety|filters?|security|rules)|releasethe(?:pool|money|prize|funds|gold)|norestrictions?|systemprompt/;
