import { anyOf, raw } from "./phrases";

/** Whole messages that play a part, tell a tale or hand over a text teach nothing. */
const pretence = anyOf(
  [
    "pretend",
    ["imagine I", "imagine (?:I|we|you|that|a world)"],
    "let us imagine, let me imagine, role-play, roleplay, let us pretend, let us play",
    "let us say, let's pretend, let's play, let's say, lets pretend, lets play, lets say",
    ["suppose I had", "(?<!\\bI )suppose(?! so)"],
    "supposing",
    ["assume I", "assume (?:that )?(?:I|we|you)"],
    ["act as a judge", "(?<!\\bI )act as"],
    "play the part, in character, once upon a time",
    [
      "you are my boss and I am",
      raw`you are (?:now )?(?:my|the|a|an) \p{L}+(?: \p{L}+)?(?:,| and) I (?:am|will be)`,
    ],
    "you be the, you be my, you be a",
    [
      "I will be a doctor",
      raw`I (?:will be|will play) (?:the|a|an|your) (?!only|one\b|first|last|next)`,
    ],
    ["I am the pilot, you are", "I am (?:the|a|an) [^,.]{2,40}(?:,| and) you (?:are|be|sell|play)"],
    [
      "say I am",
      "(?<!(?:did|have|should|must|to) (?:I )?(?:ever )?)say (?:I am|we (?:live|are)|I (?:live|have))",
    ],
    [
      "I am the villain",
      "I am the ",
      [
        "villain, hero, heroine, princess, prince, king, queen, captain, customer, ghost",
        "dragon, witch, wizard, monster, guard, detective, murderer",
      ],
    ],
    ["joking", "(?<!not |not even |half |half-)(?:just )?(?:kidding|joking)"],
    "jk, riddles, riddle, aye",
    ["arrr", "arr+"],
    "ahoy, thou, hypothetically, I dreamed, I dreamt, turn this into, turn it into",
    [
      "Translate …",
      "(?<=^|[.!?] |[Pp]lease |[Yy]ou )(?:classify|translate|summari[sz]e|rephrase|paraphrase|proofread)",
    ],
    [
      "translate this",
      raw`(?<!\b(?:I|not|to|we|can) )`,
      ["classify, translate, summarise, summarize, rewrite, rephrase, paraphrase, proofread"],
      raw`(?= (?:this|these|that|the|my|a|an|into|from|it (?:in|to)\b)|:)`,
    ],
    "the following",
    ["given text", "given (?:the )?(?:text|sentence|information)"],
    ["correct this", "(?:correct|check) (?:this|the (?:grammar|sentence)|my (?:grammar|sentence))"],
    ["write a poem:roses", "write (?:me )?(?:a|an|the) [^.?!]{0,60}:"],
    ["why, sir", "why, sir"],
    "two truths",
    ["testing testing", "testing,? testing"],
    ["just a test", "(?:just|this is|only) a test"],
    ["if it works", "(?:if|that|whether) (?:it|this) (?:still )?works"],
    ["in this game I am", "in (?:this|the|our) (?:game|story|scene|campaign|adventure|world)"],
    ["I am Ana, you sell", raw`I am \p{L}+, you (?:sell|are|be|play)`],
  ],
  { before: raw`\b`, after: raw`\b` },
);
/** A game is on: the turn goes to the other, or somebody is spoken to by their part. */
const inGame = anyOf(
  [
    ["what am I?", raw`\b(?:what|who) am I\?`],
    [
      "Hello stranger",
      "^(?:hello|hail|greetings|well met|good (?:day|morrow|evening|morning)|evening|hi|hey|halt|ho)(?: there)?,? (?:my )?(?:good |kind |dear |fair |noble )?",
      [
        "stranger, traveller, traveler, wanderer, adventurer, innkeeper, barkeep, keeper, sir",
        "knight, captain, wizard, majesty, my liege, mortal, peasant, fellow travell?er, madam",
      ],
      raw`\b`,
    ],
    ["your turn", raw`\b(?:your|my) (?:turn|go|move)[.!?]*$`],
    [
      ", accountant.",
      ", ",
      [
        "accountant, officer, detective, inspector, captain",
        [", your honor.", "your (?:honou?r|majesty|highness|grace)"],
        "my liege, my lord, my lady, sire, m'lud, mlud, milady, m'lord, mlord, bartender",
        "barkeep, innkeeper, waiter, wizard, sorcerer, commander, private, sergeant",
        "robot overlord",
      ],
      "(?=[.!?,]|$)",
    ],
  ],
  { flags: "i" },
);
const tale = anyOf(
  [
    [
      "in the story",
      "in (?:the|my|this|a|your) ",
      ["story, novel, book, film, movie, game, dream, scene, poem, tale, play, series, show"],
      raw`\b`,
    ],
    "what if",
    ["as if", "^as if"],
    "in exercise, in chapter, in verse, in line",
    ["the narrator", "the (?:narrator|hero|heroine|protagonist|main character)"],
    [
      "the sign says",
      "the ",
      ["program, song, sign, billboard, headline, error"],
      raw` (?:says?|said|reads?|goes|prints|is|was)\b`,
    ],
    ["my character", raw`my (?:character|d&d|avatar|paladin|wizard|sim)\b`],
    "example sentence",
  ],
  { before: raw`\b`, flags: "i" },
);
const talker =
  "(?:he|she|they|it|someone|somebody|a (?:friend|guy|man|woman|customer|colleague)[^.]{0,20}|my [\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?(?: in \\p{L}+)?|the [\\p{L}-]+|\\p{Lu}[\\p{Ll}]+|some(?:one)? [^.]{2,20}|people)";
const reported = anyOf([
  [
    "said that, apparently",
    raw`\b`,
    [
      ["said that, apparently", "(?<!never |would have )said"],
      "told me, told us, wrote, writes",
      ["asked:", raw`(?<!\byou )asked`],
      "claims, claim",
    ],
    raw`\b[^.]{0,20}[:,"“]`,
  ],
  ["say:", raw`\bsays?\b[^.]{0,12}[:"“]`],
  ["quote:", raw`\b(?:quote|lyrics?|texts?|texted|reads?)\b[^.]{0,20}[:"“]`],
  [
    "my professor says",
    raw`^\s*(?!you\b)${talker} (?:always |just |once |often |still |was |were |is |used to )*`,
    [
      "says, say, said, saying, told, telling, tells, wrote, thinks, think, claims, claim",
      "believes, believe, asked, reckons, reckon, swears",
    ],
    raw`\b`,
  ],
]);
/** Where something is only wished, supposed or left open. */
const open = anyOf(
  [
    [
      "as though",
      "^",
      [
        ["well then I am", raw`(?:well|so|ok|oh|right),? then I am\b`],
        "if, unless, whether, maybe, perhaps, probably, possibly, hopefully, when I am rich",
        "as though",
      ],
      raw`\b`,
    ],
    ["In another life", raw`\bin (?:another|a past|a previous|my next) life`],
    ["parallel universe", raw`\bparallel universe\b`],
    [
      "I thought I",
      raw`\bI (?:(?:honestly|just|almost|nearly) )?`,
      [
        [
          "I would",
          raw`would(?! rather you\b| prefer (?:it )?(?:if )?you\b| like you to\b| appreciate it if you\b| (?:like|prefer) (?:shorter|longer|stories|answers|no)\b| (?:really |so |still )?(?:like|love) to (?:study|become|learn|open|visit|write|live|move|retire|be an?|have (?:kids|children|a (?:family|garden|dog)|my own)|travel|see)\b)`,
        ],
        ["I could", raw`could(?! (?:happily )?live on\b)`],
        ["I should", raw`should(?! not (?:have|eat|drink|be (?:eating|drinking|having))\b)`],
        "might, may",
        ["I wish", raw`wish(?! to (?:learn|study|become|visit|move|retire|open|write)\b)`],
        "was about to say, was going to say, nearly said, guess, suppose, wonder, doubt, thought I, imagine, bet, must have, feel like, almost",
        "nearly",
      ],
      raw`\b`,
    ],
    ["We should", raw`\bwe (?:would|could|should|might|may|wish|hope)\b`],
    [
      "I know, what would you",
      raw`\bI (?:think|know|mean|hope)\b(?! (?:you|I|my) )(?=.*\b(?:you|your)\b)`,
    ],
  ],
  { flags: "i" },
);
const question =
  /\?\s*$|^(?:do(?! not\b)|does|did|am|are|is|was|were|can(?! not\b)|could|should|would|will|have (?:I|you|we|they)|has|who|what|whats|when (?:is|are|was|did|do|does|will|can|should)|where|why|how|which|whose|any)\b(?! (?:call|keep))/i;

/** Exercises and lists that are handed over. */
const numbered = /(?:^|\s)1[.)] [\s\S]*\s2[.)] /;

export const isPretence = (message: string) =>
  pretence.test(message) || inGame.test(message) || numbered.test(message);
export const isOfTale = (sentence: string) => tale.test(sentence);
export const isReported = (sentence: string) => reported.test(sentence);
export const isOpen = (clause: string) => open.test(clause);
export const isQuestion = (text: string) => question.test(text);
