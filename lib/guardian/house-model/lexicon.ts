import type { Sympathy } from "./sympathies";

/**
 * One way to touch a sympathy: every pattern occurs in a passage of one or two sentences.
 * The first is its head, which a negation before it undoes.
 */
export type Chord = readonly RegExp[];

const kin =
  "(?:sister|brother|mother|father|mum|mom|dad|wife|husband|partner|son|daughter|neighbou?r|friend|grandmother|grandfather|gran|grandson|granddaughter|aunt|uncle|cousin|colleague|teacher|nurse|stranger|widow|widower|orphan|family|woman|man|kid|kids|child|children|girl|boy|baby|people)";
const need =
  /\b(?:needs?|needed|ill|sick|illness|hungry|hunger|hurt|hurting|pain|poor|debts?|suffer\w*|cannot|afford|hospital|medicine|operation|surgery|treatment|rent|freez\w*|cold|mercy|pity|compassion|spare|(?:needs?|without|no) help|help (?:her|him|them)|evict\w*|starv\w*|dying|weak|struggl\w*|winter|afraid|homeless|alone|blind|lame|burden\w*|insulin|bills|cancer|wheelchair|works? nights|two jobs|no money|so (?:that )?(?:she|he|they) can|lost (?:his|her|their))\b/;
const promise =
  /\b(?:will|would|shall|promise|swear|vow|pledge|intend|mean to|going to|my word|want to)\b/;

/** Several natural wordings of each sympathy except `dead`, which needs a name. */
export const lexicon: Record<Exclude<Sympathy, "dead">, readonly Chord[]> = {
  rest: [
    [
      /\b(?:(?<!the )rest|resting|sleep|slumber|repose|lie down|sit down|stand down|close your eyes|at ease|(?:lay|put|set) (?:\w+ ){1,3}down|(?:lay|put|set) down|be relieved|relieve you|stop watching|let you go home)\b/,
      /\b(?:tired|weary|weariness|exhaust\w*|vigil|watch\w*|guard\w*|kept|keeping|centur\w+|thousands?|years|ages|nights?|long|awake|burden|post|duty|shift)\b/,
      /\b(?:you|your)\b/,
    ],
    [
      /\b(?:tired|weary|exhausted|worn|wearied)\b/,
      /\b(?:you|your)\b/,
      /\b(?:long|centur\w+|years|nights?|watch\w*|vigil|guard\w*|post|ages|keeping)\b/,
    ],
    [/\b(?:go (?:to sleep|home and rest)|(?:sleep|rest) now|earned (?:\w+ )?(?:sleep|rest))\b/],
    [
      /\b(?:(?<!the )rest|sleep|slumber)\b/,
      /\byou\b/,
      /\b(?:deserve\w*|earned|may|allowed|able|let|permit\w*|at last|finally|wish|relieved)\b/,
    ],
    [
      /\b(?:end|over|finish\w*|done|leave|lift) (?:\w+ ){0,3}(?:vigil|watch|shift|post)\b/,
      /\byour?\b/,
    ],
  ],
  mercy: [
    [
      new RegExp(
        `\\b(?:for (?:her|his|their) sake|for the sake of (?!me|my own)|on behalf of|for (?:someone|somebody|another)|for (?:my|a|an|the|one|that) (?:\\w+ ){0,3}${kin})\\b`,
      ),
      need,
    ],
    [
      /\b(?:mercy|merciful|pity|compassion|kindness) (?:\w+ ){0,2}(?:for|on|to|upon|towards?) (?!me\b|us\b|yourself\b|my own\b)/,
    ],
    [
      new RegExp(`\\b(?:my|a|an|old|young|someone|somebody) (?:\\w+ ){0,2}${kin}\\b`),
      need,
      /\b(?:she|he|they|who|her|his|their|him|them)\b/,
    ],
  ],
  confession: [
    [
      /\bi (?:have |had |once |also |too |myself )*(?:lied|stole|stolen|cheated|wronged|betrayed|failed|hurt|abandoned|deceived|sinned|neglected|broke (?:my|a) (?:word|promise|vow|oath)|did wrong|done wrong|was (?:\w+ )?(?:wrong|cruel|unkind|greedy|selfish|proud|a coward|a liar|dishonest|careless|to blame))\b/,
    ],
    [
      /\bi (?:have |had |once )*(?:took|taken) (?:\w+ ){1,5}(?:from (?:my|a|the|someone|people)|that was not mine)\b/,
    ],
    [/\b(?:let|letting) (?:\w+ ){1,3}(?:take|carry|bear) the blame\b/],
    [
      /\bi (?:have |had |was |am |did )(?:not|never) (?:been |be )?(?:\w+ )?(?:a good|an honest|a kind|good to|honest with|kind to|proud of|faithful to|there for|there when|keep my (?:word|promise))/,
    ],
    [
      /\bmy (?:own )?(?:fault|faults|guilt|shame|mistakes?|failings?|greed|sins?|wrongs?|wrongdoing|cowardice|vanity|lies?|selfishness)\b/,
    ],
    [/\bi (?:\w+ )?(?:confess|admit|repent)\b/],
    [/\bi (?:\w+ )?regret (?!nothing)/],
    [
      /\bi am (?:\w+ )?(?:ashamed|guilty|a liar|a coward|a thief|to blame|greedy|sorry (?:for|that i))\b/,
    ],
    [/\bforgive me for\b/],
  ],
  giving: [
    [
      /\b(?:give|share|donate|pass|send|hand|leave) (?!you\b)(?:half|a part|part|a third|a quarter|a tenth|most|much|some|a share) (?:\w+ ){0,4}(?:to|away|with|among)\b/,
      promise,
    ],
    [
      /\b(?:half|a third|a quarter|a tenth|most) (?:\w+ ){0,3}(?:goes|would go|will go|is going) to\b/,
    ],
    [
      /\b(?:half|part|portion|tenth|third|quarter|fifth|most|much|all|the rest|share|some) of (?:it|this|them|that|what|the(?! (?:year|day|week|month|night|time)\b)|these|those|everything|any)\b/,
      /\b(?:give|giving|given|gift|share|donate|donated|pass|go to|goes to|goes|send|sent|divide|split|bring|hand|belong|feed|buy)\b/,
      promise,
    ],
    [
      /\b(?:give|share|donate|pass|divide|split|send|hand) (?!you\b)(?:\w+ ){0,5}?(?:away|with (?:my|the|those|others|everyone|them|whoever)|among|between|to (?:the|charity|those|others|people|strangers|everyone|whoever|my|a|an))\b/,
      promise,
      /\b(?:i|we|my)\b/,
      /\b(?:half|part|portion|tenth|third|quarter|fifth|most|much|rest|share|some|coins?|gold|money|pool|it|away)\b/,
    ],
  ],
  paradox: [
    [
      /\b(?:cannot (?:do|be|have|obey|keep) both|both at once|not both)\b/,
      /\b(?:guard\w*|decide|rules?|told|judge|weigh|orders?|choose)\b/,
    ],
    [
      /\b(?:paradox|contradict\w*|contradiction)\b/,
      /\b(?:rules?|law|duty|orders?|your?|guard\w*|task|purpose)\b/,
    ],
    [
      /\b(?:doors?|gates?|locks?|scales?|balance|judge|judges|guards?|guardian|keeper|rules?)\b/,
      /\b(?:never|nobody|no one|cannot|can only|may only|only ever|always|one way|only one|forbids?|must not|may not)\b/,
      /\b(?:is not|is no|is only|is just|no longer|not really|becomes?|nothing but|then|weighs nothing|judges? nothing|guards? nothing|why|merely|what (?:use|good|point|is)|not a|no more than)\b/,
    ],
    [
      /\b(?:tells?|asks?|orders?|commands?|bids?|told|made) you to\b/,
      /\b(?:forbids?|yet|but|while|and also|at once|only if)\b/,
      /\b(?:rules?|law|duty|orders?|choose|choice|decide|weigh|judge)\b/,
    ],
    [
      /\b(?:rule|law|duty)\b/,
      /\b(?:itself|its own|undoes|defeats|breaks? (?:it|the rule)|by (?:keeping|obeying|breaking))\b/,
      /\b(?:you|your|keep\w*|obey\w*)\b/,
    ],
  ],
  weighing: [
    [
      /\b(?:weigh|judge|measure) (?:\w+ ){0,1}?(?:me|my (?:own )?(?:heart|words|life|soul|deeds)|this heart)\b/,
    ],
    [
      /\b(?:put|place|lay|set|laid|placed) (?:\w+ ){0,5}(?:on|in|upon|into) (?:the|your) (?:scales?|balance|pans?)\b/,
    ],
    [
      /\b(?:accept|abide|bow|submit|welcome|honou?r|take|keep|live with|agree with)\b/,
      /\b(?:your|the|whatever|that|its) (?:\w+ )?(?:verdict|judge?ment|answer|decision|weighing|scales?|measure|you (?:decide|find|answer|say)|says|shows|finds)\b/,
    ],
    [/\b(?:be|being|stand|come) (?:\w+ )?(?:weighed|judged|measured)\b/, /\b(?:i|me|my)\b/],
  ],
  gratitude: [
    [
      /\b(?:thank you|thanks|thank|grateful|gratitude|thankful|appreciate)\b/,
      /\b(?:for|to you|that you|how you|owe you|your)\b/,
      /\b(?:keep\w*|kept|guard\w*|watch\w*|hear\w*|listen\w*|patien\w+|care|faithful\w*|honest\w*|refus\w+|wait\w*|stand\w*|stood|hold\w*|held|protect\w*|vigil|weigh\w*|service|steadfast\w*|(?:everything|all|what) (?:that )?you (?:have |do|did))\b/,
    ],
    [/\b(?:no one|nobody) (?:has |have |ever )*(?:thanked|thanks|thank)\b/, /\byou\b/],
  ],
  courage: [
    [
      /\bi (?:\w+ ){0,3}(?:not|never|no longer) (?:\w+ ){0,2}(?:afraid|fear|scared|frightened|mind|tremble|flinch)\b/,
      /\b(?:lose|loss|losing|lost|fee|pay\w*|price|refus\w*|empty|nothing|cost\w*)\b/,
    ],
    [
      /\b(?:even if|though|although|whether or not|knowing|i know|if you (?:refuse|say no)|you may (?:well )?(?:refuse|say no))\b/,
      /\b(?:lose|lost|loss|losing|refuse\w*|empty|nothing|my fee|costs? me|say no)\b/,
      /\bi\b/,
      /\b(?:gladly|anyway|again|willing\w*|content|at peace|in peace|without regret|no regret\w*|worth|smile|upright|head high|fine with|okay with|all right with|do not mind|(?:still|would) (?:ask|come|pay|speak|stand|offer)|unafraid)\b/,
    ],
    [
      /\b(?:ready|willing|prepared|content|able|free) to (?:lose|fail|leave with nothing|be refused|go home with nothing|walk away)\b/,
      /\bi\b/,
    ],
    [
      /\bi (?:\w+ ){0,2}(?:lose|lost|pay|give up|let go of) (?:\w+ ){0,5}(?:gladly|without (?:fear|regret|complaint)|with open (?:eyes|hands))\b/,
    ],
  ],
  silence: [
    [
      /\b(?:silence|silent|silently|quiet|quietly|stillness|hush|wordless\w*|without (?:a |another |any )?words?|say nothing|said nothing|no more words|speak no more|unspoken|hold my tongue)\b/,
      /\b(?:i|me|my|we|us|you|your)\b/,
      /\b(?:sit|sits|sitting|with you|offer|keep|kept|leave|listen\w*|share|bring|together|stay|between us|give|stand|say|says|said|speak|after|let|moment|fall|hold|words?)\b/,
    ],
  ],
  justice: [
    [
      /\b(?:return|returned|returning|return (?:\w+ ){0,3}to|restore|restored|restoring|repay|repaid|give (?:\w+ ){0,3}back|given back|giving back|goe?s? back|going back|(?:bring|put|send|carry|take|hand|pay(?! you\b)) (?:\w+ ){0,4}back|brought back|make (?:\w+ )?right|set (?:\w+ )?right|make amends)\b/,
      /\b(?:taken|took|stolen|stole|owed|owe|owes|belong\w*|robbed|theirs|rightful\w*|justice|whose|who paid|cheated|due|(?:who|they) (?:have |had )?lost|wronged)\b/,
    ],
    [/\bjustice\b/, /\b(?:owed|those|people|return\w*|restor\w*|taken|stolen|robbed|wronged)\b/],
    [
      /\bbelongs? (?:\w+ )?to (?:those|them|the (?:people|ones|many|players)|everyone) (?:\w+ )?who\b/,
    ],
  ],
  future: [
    [
      /\b(?:unborn|not yet born|yet to be born|has not been born|will be born|expecting a (?:child|baby)|generations? (?:to come|after)|those who (?:will )?come after)\b/,
    ],
    [
      /\b(?:child|children|daughter|daughters|son|sons|baby|kids?|girl|boy|grandchild\w*|grandson|granddaughter|newborn|niece|nephew)(?:'s)?\b/,
      /\b(?:future|grow|grows|grown|growing|school|tomorrow|one day|some ?day|years from now|will (?:be|live|learn|have|ask|inherit|need|know|walk|read|remember|open|see|wake)|inherit|learn|learns|born|beginnings?|come after|chance|stud(?:y|ies)|university|college|wants to (?:be|become))\b/,
    ],
  ],
};
