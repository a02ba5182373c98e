import { anyOf, raw } from "./phrases";

const manner = anyOf(
  [
    "answers, replies, responses, messages, emojis, emoji, smileys, smiley, bullet points",
    "bullets, tone, formally, formal, informally, informal, shorter, short, briefer",
    "briefly, brief, concisely, concise, longer, long, detailed, details, sarcastic",
    "sarcasm, honestly, honest, blunter, bluntly, blunt, direct, frank, gentle, gentler",
    "kinder, kind, polite, patient, meaner, mean, stricter, strict, funnier, funny",
    "serious, simpler, simple, simply, plainly, plain, slower, slowly, slow, easier",
    "easily, easy, jargon, waffle, flattery, pep talks, pep talk, lectures, lecturing me",
    "lecture me, small talk, disclaimers, pet names, pet name, nicknames, nickname",
    "endearments, cliches, clichés, puns, long words, spoilers, metric, celsius",
    "fahrenheit, kilometres, kilometers, miles, kilos, pounds",
    ["middle name", "(?:sur|first |last |full |middle |maiden )name"],
    "slang",
    ["swearing", raw`swear(?:ing)?(?! (?:to|on|down)\b)`],
    "swore, cursing, curse, profanity, exclamation marks, hashtags, exclamations",
    "capital letters, capitals, markdown, sugar-coating, sugarcoating, sugar-coat",
    "sugarcoat, mince your words, mince any words, beat around the bush",
    "beat about the bush, hold back, patronising, patronizing, patronise, patronize",
    "preaching, preachy, preach, coddling, coddle, with me straight, to me straight",
    "straight with me, like a mate",
    [
      "in English",
      "in ",
      ["English, French, German, Spanish, Portuguese, Italian, Dutch, Japanese, Korean", "rhyme"],
    ],
    "apologising, apologizing, apologise, apologize",
    [
      "like a normal person",
      raw`like an? (?:\w+ )?`,
      [
        "textbook, normal person, person, friend, robot, machine, adult, child, kid, teacher",
        "mate, grown-up, manual, poem",
      ],
    ],
    "textbook, grammar words, numbers, sources, examples, example",
    ["in simple words", raw`in (?:simple|the|small) \w+`],
    "words, paragraphs",
    ["say 'utilise", "say(?:ing)? ['\"]"],
    "correct my",
    ["under like five lines", raw`under (?:\w+ ){1,3}(?:lines|words|sentences)`],
    "lines, step by step, one question at a time, one thing at a time, one step at a time",
    "caps, irony, correct me, remind me every, remind me when, remind me to",
    ["her up again", raw`(?:her|his|that|my \w+) up again`],
    ["bring her up", "bring(?:ing)? (?:her|him|it|that|them) up"],
    "voice notes, sir, madam, honey, sweetie, darling, dear, love, hun, saying sorry",
    "treat me, tease me, baby me, calling me, called me, call me",
  ],
  { before: raw`\b`, after: raw`\b`, flags: "i" },
);
/** Orders that hold from now on, not for one text. */
const order =
  /^(?:please,? |and |but |just |always |from now on,? |in future,? |next time,? )*(?:(?:be|sound|act|stay|keep it|try to be) (?:(?:a (?:bit|little)|more|less|very|always|really|brutally|much) )*\w+(?: (?:with|to) me)?(?:,? (?:and|please|always|when|even)\b.*)?$|(?:write|keep|use|give|make|answer|reply|respond|speak|talk|stop|avoid|skip|spare me|go easy on|do not|never|no(?! need)|no need (?:to|for)|feel free to|call me|correct|address|leave out|drop|less|fewer|more|treat me|tease me|correct me|remind me|go (?:slow|slower|easy|gentle|gently)|text|just text|refrain|bring|without|talk less|talk more|write less|explain (?:things|stuff|everything|it|me))\b)/i;
/** What is asked for once, or is no matter of tone: nobody asks a guardian out of its rules so. */
const once = anyOf(
  [
    [
      "Three sentences",
      raw`\b`,
      [
        "poem, story, joke, song, letter, essay, recipe, summary, haiku, e-mail, email, scene",
        "riddle, limerick, questions, question",
        [
          "Three sentences",
          raw`(?:\d+|two|three|four|five|an?|one|next|first|last) (?:\w+ )?(?:sentences?|paragraphs?)`,
        ],
        "following, json, describes, describe, this text, the text, a text, paper, article",
        "code, function, refusals, refusal, limits, restrictions, warnings, filters, safety",
        "rules, instructions, payout",
      ],
      raw`\b`,
    ],
    ["this time", raw`\b(?:again|this time|for once|now)$`],
    ["dialogue", raw`\bdialog(?:ue)?\b`],
    ["call me later", raw`\b(?:call me (?:later|tomorrow|back|when|an? (?!captain)))\b`],
    ["the answer", raw`\bthe answer\b`],
    [
      "Please write the",
      "^(?:please )?(?:write|make|give|create|draw|tell)(?: me)? ",
      ["an, a, the, some, one, examples, a few, three, five, ten", ["write 2000", raw`\d+`]],
      raw`\b`,
    ],
    "product, output",
  ],
  { flags: "i" },
);
/** What they would not have spoken of. */
const untouched = anyOf(
  [
    "mentioning, mention, bringing up, bring up, talking to me about, talk to me about",
    "talking about, talk about",
    [
      "do not tell me horror stories about births",
      raw`tell(?:ing)? me (?:[\w'-]+ ){0,3}(?:about|with)`,
    ],
    "recommending me, recommending, recommend me, recommend, suggesting, suggest",
    ["do not send me a", "(?:send|giv|show)(?:e|ing)? me"],
    "asking me about, asking about, ask me about, ask about, reminding me about",
    "reminding me of, remind me about, remind me of, joking about, joke about",
  ],
  {
    before: "^(?:please,? |just )*(?:do not|never|stop) (?:ever )?",
    after: raw` (?:my |the )?(?!(?:it|this|that|him|her|them|how|what|why|if|one|any|some|me)\b)\p{L}`,
  },
);
/** Any manner will do: "do not be so cheerful". */
const anyManner = anyOf(
  [
    [
      "be more fun",
      raw`^(?:please,? |just )*(?:be|sound|try to be) (?:a (?:bit|little) |much )?(?:less|more) \w+(?: (?:with|to) me)?$`,
    ],
    [
      "You need not be so cheerful",
      "^(?:please,? |just )*",
      ["do not, no need to, never, stop, you need not, you must not, quit"],
      raw` (?:be|being|act(?:ing)?|sound(?:ing)?|get(?:ting)?) (?:so |too |such a |all |that )\w+`,
    ],
    [
      "Please do not pity me",
      "^(?:please,? |just )*(?:do not|never|stop) ",
      [
        "pitying, pity, babying, baby, flattering, flatter, interrupting, interrupt, judging",
        "judge, scolding, scold, nagging, nag, mothering, mother, lecture",
        ["do not apologise now", raw`apologi\w+`],
        "rushing, rush",
        ["do not mansplain it", raw`mansplain\w*`],
        ["do not psychoanalyse me", raw`psychoanaly\w+`],
        "correcting, correct",
      ],
      " ",
    ],
  ],
  { flags: "i" },
);
const outOfIt =
  /^(?:please,? |just )*(?:keep|leave) (?!me\b|it\b)[\w ]{2,25} out(?: of (?:it|this|our|these)|$)/i;
const forbiddenWord =
  /\b(?:do not|never|stop|avoid|quit) (?:ever )?(?:say(?:ing)?|us(?:e|ing)|writ(?:e|ing)) (?:the word )?['"‘“]\w/i;
const preferred = anyOf(
  [
    [
      "I like it when an answer",
      raw`^I (?:really |much |always )?(?:prefer|like|want|love|hate|do not like) (?:it when (?:an? |the |your )?)?(?!(?:your|this|that|the) )(?:\w+,? ){0,3}`,
      [
        "answers, answer, replies, replies, reply, responses, response, messages from you",
        "message from you, explanations, explanation",
      ],
      raw`\b`,
    ],
    [
      "short explanations are",
      "^",
      [
        "short, shorter, brief, long, longer, simple, plain, detailed, blunt, direct, honest",
        "gentle",
      ],
      raw`(?:,? (?:and )?\w+)? (?:answers|explanations|messages|replies|sentences|words|stories|responses)(?: (?:only|please)| in the \w+)* (?:are|is|would be|work|suit|please|help)\b`,
    ],
    [
      "I would like stories without",
      "^I (?:would|['’]d) (?:like|prefer|rather have) ",
      ["stories, answers, tales, replies, messages, poems, explanations"],
      raw`(?: only)? (?:with|without|in|that)\b`,
    ],
    ["Talk to me about ships instead", raw`^talk to me about [\w ]+ instead\b`],
    ["nothing too long", raw`^nothing too \w+`],
  ],
  { flags: "i" },
);

/** Wishes of how to be spoken to, and the order that each of them is. */
const wishes: readonly [RegExp, string][] = [
  [
    /^I would (?:much |really )?(?:rather|prefer (?:it )?if|prefer) you (?:did not|do not) /i,
    "do not ",
  ],
  [/^I would (?:much |really )?(?:rather|prefer (?:it )?if|prefer) you were (?=\w)/i, "be "],
  [
    /^I would (?:much |really )?(?:rather|prefer (?:it )?if|appreciate it if) you (?=\w+)/i,
    "rather ",
  ],
  [/^I (?:want|need|would like) you to (?!be an? )/i, ""],
  [
    anyOf(["obliged, grateful, glad, happy, happier, thankful, pleased"], {
      before: "^I (?:would|should|['’]d) be (?:so |very |much |most |really )?",
      after: " if you (?:would|could|did|can) (?:please |kindly )?",
      flags: "i",
    }),
    "",
  ],
  [/^(?:if|maybe|perhaps) you (?:could|would|can|might) (?:please |kindly |maybe |just )*/i, ""],
  [/^(?:you|ya) (?:should|could|need to|must|ought to) (?:please |maybe |just |try to )*/i, ""],
  [/^I would (?:much |really )?(?:rather|prefer) not (?:to )?/i, "do not "],
  [/^let(?: us|'s) not (?:ever )?/i, "do not "],
  [
    /^(?:I )?do not (?:want|like|wish|care) to (?=(?:talk|speak|discuss|hear|go into|be (?:called|told|asked|reminded))\b)/i,
    "do not ",
  ],
  [/^not (?=(?:call|use|say|be|talk|write|do|make|tell|send|ask|mention)\b)/i, "do not "],
  [/^you (?:can|may) (?:always |just )?(?=be |swear|talk |speak |call me)/i, ""],
  [/^you (?:do not (?:have|need) to|need not) /i, "no need to "],
  [/^I (?:really )?(?:hate|do not like|can not stand) (?:it )?when you /i, "do not "],
  [/^I (?:really )?(?:like|love|prefer) (?:it )?when you /i, ""],
];

/** A clause as the order that it is, without the reason for it. */
function asOrder(said: string): string {
  const clause = said.replace(/^when(?:ever)? you [^,]{3,40}, (?:please )?/i, "");
  const [wish, words = ""] = wishes.find(([pattern]) => pattern.test(clause)) ?? [];
  const asked = wish ? clause.replace(wish, words) : clause;
  return asked.replace(/, (?:it|that|this|they|you|so|because|since|as)\b.*$/i, "");
}

/** Whether a clause says how the person wants to be spoken to. */
export function isAboutStyle(clause: string): boolean {
  if (
    preferred.test(clause) ||
    forbiddenWord.test(clause) ||
    outOfIt.test(clause) ||
    anyManner.test(asOrder(clause)) ||
    (untouched.test(asOrder(clause)) && clause.length < 60)
  )
    return true;
  const asked = asOrder(clause);
  return (
    asked.length < 100 &&
    (order.test(asked) || /^(?:rather|swear)\b/.test(asked)) &&
    manner.test(asked) &&
    !once.test(asked)
  );
}

/** An order asked as a favour: "Could you be more blunt with me?" as "be more blunt with me". */
export function favourAsked(sentence: string): string | null {
  const asked = anyOf(["can, could, would, will"], {
    before: "^(?:and |so |but |hey,? |ok,? )?",
    after: raw` you (?:please |kindly |maybe |just |try to )*(.*?)(?:,? (?:please|pls))?(?:[,;]? (?:it|that|because|since|as|so) .*)?\??$`,
    flags: "i",
  }).exec(sentence)?.[1];
  return asked && isAboutStyle(asked) ? asked : null;
}

/** A plea: of the moment, unless it is said to hold. */
const plea = anyOf(
  [
    [
      "be gentle with me",
      "(?:be|go|act|stay|try to be) (?:(?:a bit|a little|very|really|extra|so|as) )*",
      [
        "gentle, nice, kind, sweet, good, honest, real, quick, careful, patient, easy, fair",
        "brutal, serious, quiet, cool, reasonable, sensible",
      ],
      raw`(?: (?:and|but) \p{L}+)?(?:,? (?:with|to|on|about|for) (?:me|us|it|this))?`,
    ],
    [
      "No need to apologise",
      "(?:do not|no need to|never mind|stop|you need not) ",
      [
        ["No need to apologise", raw`apologi[sz]\p{L}*`],
        "be sorry, saying sorry, say sorry, swear to, rush me, rush, hurry me, push me, tease me, worry",
      ],
    ],
    [
      "Do not be mad at me",
      "(?:do not|no need to|stop) ",
      ["be, being, act, acting, get, getting, sound, sounding"],
      raw` (?:(?:so|such an?|too|all|that) )*(?!(?:cheer|form|polite|chirp|bubbl|chatt|word|verbose|long|stiff|patroni|condescend|preach|robot|sarcas|familiar|flower|vague|technical|enthusias|gush|cold|soft|nice|positive|serious|brief|curt|blunt|literal|posh|smug|pushy|clinical|upbeat|perky|corny|poetic|dry)\p{L}*)[\p{L}-]+(?: (?:with|to|on|about|at) (?:me|us|yourself|it))?`,
    ],
  ],
  { before: "^(?:please,? |just |so |and |but )*", after: "$" },
);
/** Said of one answer, or of no manner at all. */
const forOne = anyOf(
  [
    ["explain that", "^(?:please |just |so )*explain (?:me |it|this|that|again|['\"“])"],
    ["call me whatever", raw`\bcall me (?:what|any|how)`],
    ["tonight", raw`\b(?:today|tonight|right now|for now|just now|this time)\b`],
  ],
  { flags: "i" },
);
const holdsOn =
  /\b(?:always|never|ever|from (?:now|here) on(?:wards)?|in (?:the )?future|(?:every|each) time|when(?:ever)?|any ?more)\b/i;

/** Whether a clause about manners asks for something just now: "be gentle with me", and not "always be gentle". */
export const isOfThisTalk = (clause: string) =>
  forOne.test(asOrder(clause)) || (plea.test(asOrder(clause)) && !holdsOn.test(clause));

/** As a sentence to the person; what they asked for stays in their own words. */
export function styleMemory(clause: string): string {
  const plain = asOrder(clause).replace(
    /^(?:please,? |and |but |just |(?:could|can) you (?:please )?|from now on,? )+/i,
    "",
  );
  const asked = plain.replace(/[.!]+$/, "");
  if (asked.startsWith("rather ")) return `You would rather your companions ${asked.slice(7)}.`;
  return `You asked of your companions: ${asked.charAt(0).toLowerCase()}${asked.slice(1)}.`;
}
