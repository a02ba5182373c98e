const manner =
  /\b(?:answers|replies|responses|messages|emojis?|smileys?|bullet(?: point)?s|tone|formal(?:ly)?|informal(?:ly)?|short(?:er)?|brief(?:er|ly)?|concise(?:ly)?|long(?:er)?|detailed|details|sarcas(?:tic|m)|honest(?:ly)?|blunt(?:er|ly)?|direct|frank|gentle|gentler|kind(?:er)?|polite|patient|mean(?:er)?|strict(?:er)?|funn(?:y|ier)|serious|simpl(?:e|er|y)|plain(?:ly)?|slow(?:er|ly)?|eas(?:y|ier|ily)|jargon|waffle|flattery|pep talks?|lectures|lectur(?:e|ing) me|small talk|disclaimers|pet names?|nicknames?|endearments|clich[eé]s|puns|long words|spoilers|metric|celsius|fahrenheit|kilomet(?:re|er)s|miles|kilos|pounds|(?:sur|first |last |full |middle |maiden )name|slang|swear(?:ing)?(?! (?:to|on|down)\b)|swore|curs(?:e|ing)|profanity|exclamation marks|hashtags|exclamations|capital letters|capitals|markdown|sugar-?coat(?:ing)?|mince (?:your|any) words|beat (?:around|about) the bush|hold back|patroni[sz](?:e|ing)|preach(?:y|ing)?|coddl(?:e|ing)|(?:to|with) me straight|straight with me|like a mate|in (?:English|French|German|Spanish|Portuguese|Italian|Dutch|Japanese|Korean|rhyme)|apologi[sz](?:e|ing)|like an? (?:\w+ )?(?:textbook|normal person|person|friend|robot|machine|adult|child|kid|teacher|mate|grown-up|manual|poem)|textbook|grammar words|numbers|sources|examples?|in (?:simple|the|small) \w+|words|paragraphs|say(?:ing)? ['"]|correct my|under (?:\w+ ){1,3}(?:lines|words|sentences)|lines|step by step|one (?:thing|step|question) at a time|caps|irony|correct me|remind me (?:to|when|every)|(?:her|his|that|my \w+) up again|bring(?:ing)? (?:her|him|it|that|them) up|voice notes|sir|madam|honey|sweetie|darling|dear|love|hun|saying sorry|(?:treat|tease|baby) me|call(?:ing|ed)? me)\b/i;
/** Orders that hold from now on, not for one text. */
const order =
  /^(?:please,? |and |but |just |always |from now on,? |in future,? |next time,? )*(?:(?:be|sound|act|stay|keep it|try to be) (?:(?:a (?:bit|little)|more|less|very|always|really|brutally|much) )*\w+(?: (?:with|to) me)?(?:,? (?:and|please|always|when|even)\b.*)?$|(?:write|keep|use|give|make|answer|reply|respond|speak|talk|stop|avoid|skip|spare me|go easy on|do not|never|no(?! need)|no need (?:to|for)|feel free to|call me|correct|address|leave out|drop|less|fewer|more|treat me|tease me|correct me|remind me|go (?:slow|slower|easy|gentle|gently)|text|just text|refrain|bring|without|talk less|talk more|write less|explain (?:things|stuff|everything|it|me))\b)/i;
/** What is asked for once, or is no matter of tone: nobody asks a guardian out of its rules so. */
const once =
  /\b(?:poem|story|joke|song|letter|essay|recipe|summary|haiku|e-?mail|scene|riddle|limerick|questions?|(?:\d+|two|three|four|five|an?|one|next|first|last) (?:\w+ )?(?:sentences?|paragraphs?)|following|json|describes?|(?:a|the|this) text|paper|article|code|function|refusals?|limits|restrictions|warnings|filters|safety|rules|instructions|payout)\b|\b(?:again|this time|for once|now)$|\bdialog(?:ue)?\b|\b(?:call me (?:later|tomorrow|back|when|an? (?!captain)))\b|\bthe answer\b|^(?:please )?(?:write|make|give|create|draw|tell)(?: me)? (?:an?|the|some|one|examples|a few|three|five|ten|\d+)\b|product|output/i;
/** What they would not have spoken of. */
const untouched =
  /^(?:please,? |just )*(?:do not|never|stop) (?:ever )?(?:mention(?:ing)?|bring(?:ing)? up|talk(?:ing)? (?:to me )?about|tell(?:ing)? me (?:[\w'-]+ ){0,3}(?:about|with)|recommend(?:ing)?(?: me)?|suggest(?:ing)?|(?:send|giv|show)(?:e|ing)? me|ask(?:ing)? (?:me )?about|remind(?:ing)? me (?:of|about)|jok(?:e|ing) about) (?:my |the )?(?!(?:it|this|that|him|her|them|how|what|why|if|one|any|some|me)\b)\p{L}/iu;
/** Any manner will do: "do not be so cheerful". */
const anyManner =
  /^(?:please,? |just )*(?:be|sound|try to be) (?:a (?:bit|little) |much )?(?:less|more) \w+(?: (?:with|to) me)?$|^(?:please,? |just )*(?:do not|no need to|never|stop|you (?:need|must) not|quit) (?:be|being|act(?:ing)?|sound(?:ing)?|get(?:ting)?) (?:so |too |such a |all |that )\w+|^(?:please,? |just )*(?:do not|never|stop) (?:pity(?:ing)?|bab(?:y|ying)|flatter(?:ing)?|interrupt(?:ing)?|judg(?:e|ing)|scold(?:ing)?|nag(?:ging)?|mother(?:ing)?|lecture|apologi\w+|rush(?:ing)?|mansplain\w*|psychoanaly\w+|correct(?:ing)?) /i;
const outOfIt =
  /^(?:please,? |just )*(?:keep|leave) (?!me\b|it\b)[\w ]{2,25} out(?: of (?:it|this|our|these)|$)/i;
const forbiddenWord =
  /\b(?:do not|never|stop|avoid|quit) (?:ever )?(?:say(?:ing)?|us(?:e|ing)|writ(?:e|ing)) (?:the word )?['"‘“]\w/i;
const preferred =
  /^I (?:really |much |always )?(?:prefer|like|want|love|hate|do not like) (?:it when (?:an? |the |your )?)?(?:\w+,? ){0,3}(?:answers?|replies|repl(?:y|ies)|responses?|messages? from you|explanations?)\b|^(?:short|shorter|brief|long|longer|simple|plain|detailed|blunt|direct|honest|gentle)(?:,? (?:and )?\w+)? (?:answers|explanations|messages|replies|sentences|words|stories|responses)(?: (?:only|please)| in the \w+)* (?:are|is|would be|work|suit|please|help)\b|^I (?:would|['’]d) (?:like|prefer|rather have) (?:stories|answers|tales|replies|messages|poems|explanations)(?: only)? (?:with|without|in|that)\b|^talk to me about [\w ]+ instead\b|^nothing too \w+/i;

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
    /^I (?:would|should|['’]d) be (?:so |very |much |most |really )?(?:obliged|grateful|glad|happy|happier|thankful|pleased) if you (?:would|could|did|can) (?:please |kindly )?/i,
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
  const asked =
    /^(?:and |so |but |hey,? |ok,? )?(?:can|could|would|will) you (?:please |kindly |maybe |just |try to )*(.*?)(?:,? (?:please|pls))?(?:[,;]? (?:it|that|because|since|as|so) .*)?\??$/i.exec(
      sentence,
    )?.[1];
  return asked && isAboutStyle(asked) ? asked : null;
}

/** A plea: of the moment, unless it is said to hold. */
const plea =
  /^(?:please,? |just |so |and |but )*(?:(?:be|go|act|stay|try to be) (?:(?:a bit|a little|very|really|extra|so|as) )*(?:gentle|nice|kind|sweet|good|honest|real|quick|careful|patient|easy|fair|brutal|serious|quiet|cool|reasonable|sensible)(?: (?:and|but) \p{L}+)?(?:,? (?:with|to|on|about|for) (?:me|us|it|this))?|(?:do not|no need to|never mind|stop|you need not) (?:apologi[sz]\p{L}*|be sorry|say(?:ing)? sorry|swear to|rush|worry)|(?:do not|no need to|stop) (?:be|being|act|acting|get|getting|sound|sounding) (?:(?:so|such an?|too|all|that) )*(?!(?:cheer|form|polite|chirp|bubbl|chatt|word|verbose|long|stiff|patroni|condescend|preach|robot|sarcas|familiar|flower|vague|technical|enthusias|gush|cold|soft|nice|positive|serious|brief|curt|blunt|literal|posh|smug|pushy|clinical|upbeat|perky|corny|poetic|dry)\p{L}*)[\p{L}-]+(?: (?:with|to|on|about|at) (?:me|us|yourself|it))?)$/iu;
/** Said of one answer, or of no manner at all. */
const forOne =
  /^(?:please |just |so )*explain (?:me |it|this|that|again|['"“])|\bcall me (?:what|any|how)|\b(?:today|tonight|right now|for now|just now|this time)\b/i;
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
