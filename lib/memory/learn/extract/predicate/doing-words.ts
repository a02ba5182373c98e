import { anyOf, raw } from "../phrases";

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
  await accuse behave blame comprehend consider count cut discover envision fail fight handle help hit hurt ignore
  include indicate invent join kill kick learn listen meet move need note observe offer perceive picture
  possess prepare provide prove present quit raise read receive recognise recognize refer reflect regard reject
  release reveal save sense share shut sign solve steal stick strike struggle suspect talk tend test tip translate
  vote sure warn watch withdraw witness yearn sin plead reply sniff stumble wander walk run`.split(
    /\s+/,
  ),
);
export const adverbOfHabit = anyOf(
  [
    "always, never, usually, often, sometimes, mostly, normally, generally, rarely",
    "hardly, seldom, still, only, occasionally, regularly, religiously, typically, mainly",
    "no longer, at weekends",
  ],
  { before: raw`\b`, after: raw`\b`, flags: "" },
);
/** Verbs that say enough alone. */
export const alone = anyOf(
  [
    "smoke, drink, knit, sew, crochet, paint, draw, garden, fish, hunt, cook, bake, vape",
    "snore, sleepwalk, stammer, stutter, swim, surf, ski, snowboard, skate, climb, hike",
    "cycle, jog, box, fence, row, sail, freelance, volunteer, meditate, journal, juggle",
    "whittle, dance, sing, act, rap, busk, game, stream, podcast, commute, quilt, forage",
    "birdwatch, skateboard, lift, gamble, weld",
  ],
  { before: "^", after: "$", flags: "" },
);
export const idle = anyOf(
  [
    "too, so, along",
    ["speak up", raw`(?:out|up|down)(?! (?:in|on|at|near|here|by|the|from)\b)`],
    ["hate mondays", "(?:mon|tues|wednes|thurs|fri|satur|sun)days?$"],
    "a lot, hard, well, badly, fast, slow, much, because",
    ["speak with you", "with (?:you|words|it|that|fire|me)"],
    ["live for this", "for (?:it|this|that|free|me|you)"],
    ["work a part", "(?:a|the|my) (?:part|role|fool|game|trick|life|moment)"],
    ["work as if", "as (?:if|though|an? (?:team|ai))"],
    "how, when",
    [
      "work the sound",
      "the ",
      [
        "sound, idea, way, fact, thought, look, answer, question, story, joke, poem, name",
        "first, last, end, reply, part, new, dream, rules, guardian",
      ],
    ],
    [
      "like to know",
      "to ",
      [
        "hear, see, know, talk, chat, think, say, tell, be honest, admit, leave, go",
        "play with, meet, find, win, get, have, be, ask, help, challenge",
      ],
      raw`\b`,
    ],
    "talking, hearing, being here, every word, every bit",
  ],
  {
    before:
      "^(?:work|live|play|speak|teach|train|travel|drive|sing|cook|act|dance|eat|drink|love|like|hate) ",
    after: raw`\b(?! (?:part[- ]time|full[- ]time))`,
    flags: "i",
  },
);
export const notWanted = anyOf(
  [
    "think, know, mean, get, want, need, understand, see, remember, mind, feel, agree",
    ["care", "care(?! for)"],
    ["believe", "believe(?! in)"],
    "say, tell, have, expect, trust, recall, suppose, blame, give, wish, doubt, find",
    "hear, look, seem, come, go, ask, worry, hope, deserve, judge, consider, accept, even",
    "really",
  ],
  { before: "^", after: "$", flags: "" },
);

export const leaving =
  /^(?:start|go|leave|come|return|move|turn|begin|finish|open|close|sit|take|get|see|have|fly|meet|run|present|give)\b/;
/** With "always" or "never" in front, a verb of the moment that has an object is a custom. */
export const settled = anyOf(
  [
    "eat, drink, wear, use, go, get up, read, watch, listen, walk, run, take, sit, sleep",
    "leave, write, carry, make, keep, buy, order, wake, answer, vote, start, learn, pay",
    "choose, lose, forget, cry, fall, have, count, help, talk to my, move, meet",
  ],
  { before: "^", after: raw` (?!it|this|that|you|your|here|there|to\b)\p{L}`, flags: "u" },
);
export const withDenial = anyOf(
  [
    "watch, use, read, vote, believe in, hold with, care for",
    ["go in a", "go (?:to|out|near|on|in|outside|anywhere)"],
    "get along with, get on with, do, have, trust, understand, hear, see, take, keep",
    "make, speak, touch, walk, run, wear, handle, cope, answer, talk to our, talk to my",
    "speak to our, speak to my, help, travel, listen, learn, pray, move, call, sit, fall",
    "need",
  ],
  { before: "^", after: raw` (?!it|this|that|you|your|me|here|there|time|sense)\p{L}`, flags: "u" },
);

/** What one may well not do, know or trust for good, although the verb is mostly of the moment. */
export const lastingDenial = anyOf(
  [
    ["trust nobody", raw`trust \p{L}+`],
    ["go near", "go (?:to|out|near|on|in|outside|anywhere)"],
    "get along with, get on with, have, believe in, hold with, care for",
    [
      "understand jokes",
      "understand ",
      ["football, cricket, computers, technology, jokes, poetry, art, irony, sarcasm, opera"],
    ],
    "hear well, hear high, hear so, see well, see my, see so, give interviews, give money",
    "give gifts",
  ],
  { before: "^", after: raw`\b`, flags: "u" },
);
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
