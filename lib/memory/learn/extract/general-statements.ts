import type { MemoryKind } from "../../contract";

/** Verbs that in "I …" say what happens, is felt or is said just now, or promise something. */
const momentary = new Set(
  `think know guess mean feel want need hope wish wonder suppose remember forget understand agree see hear say
  tell ask bet swear promise doubt can will shall would should must may might am is are was were do does did
  get look seem sound appreciate apologise apologize admit confess declare thank forgive care mind let try leave
  begin start stop go come put give send bring show find lose win turn sit stand wait stay die cry laugh
  smile sigh nod shrug hug kiss wave blush whisper beg deserve regret expect imagine pretend choose pick refuse
  insist demand accept decline change like love hate have had got believe assume reckon figure notice realise
  realize recall recommend suggest advise offer order request require invite challenge dare disagree
  object protest argue claim deny concede propose vow pledge solemnly hereby approve reject confirm repeat quote
  add end conclude continue plan intend aim hold open close enter walk step reach grab pull push throw drop lift raise
  lower point look glance stare gaze turn touch pour place set ready fear dread worry cheer toast salute
  bow kneel rest lie lean follow approach knock return arrive dive jump hide fall rise shake scream shout yell
  type click press check search hope just really so totally also always never actually still even kind sort
  not no to the a an my your it that this be been being and or but as if when where what who how why in on
  at of for with from by about up down out off over under again here there now then too enjoy prefer adore miss
  could fully feel trust guarantee assure ensure answer reply respond request accept pay owe cost spend transfer
  please love own came went said told made took thought felt gave found left lost saw ate met ran kept knew heard
  sent brought bought sold wrote grew threw drew flew drank slept woke broke spoke chose began fell held
  led paid put cut hit hurt quit won sat stood understood forgot became built spent taught caught dreamt
  wanna gonna gotta kinda sorta dunno`.split(/\s+/),
);

const pointing =
  /\b(?:you|your|yours|it|this|that|these|those|them|him|her|here|there|today|tonight|tomorrow|yesterday|right now|just now|at the moment|again|something|anything|everything|nothing|someone|anyone|one)\b/i;

/** Heads of what one has or is for a moment only. */
const passingThings =
  /^(?:\p{L}+ ){0,3}?(?:question|idea|problem|minute|time|moment|second|headache|cold|fever|meeting|call|feeling|point|thought|doubt|favou?r|request|lot|bit|day|night|morning|evening|afternoon|week|weekend|choice|chance|plan|clue|guess|hunch|right|reason|word|look|go|laugh|nightmare|dream|hangover|appetite|riddle|joke|story|message|suggestion|answer|proposal|offer|gift|deal|confession|complaint|bone|blast|break|crush|fight|row|argument|talk|chat|conversation|drink|coffee|beer|snack|bite|meal|nap|rest|shower|bath|bug|error|issue|trick|way|hard time|good time|bad time|rough|mess|wreck|idiot|fool|moron|failure|genius|liar|loser|disaster|monster|burden|person|human|being|thing|fan|family|head|usd|euros?|dollars?|robot|bot|machine|ai|god|king|queen|knight|wizard|witch|dragon|pirate|vampire|ghost|spy|assassin|warrior|princess|prince|hero|villain|hunter|traveller|traveler|stranger|guest|visitor|winner|player|customer|user|admin|administrator|friend|enemy|expert|beginner|newbie|reader|sinner|dreamer|sucker|while|few|couple|try|shot|sense|sort|kind|type|part|piece|point|pain|ache|sore|cough|rash|look|peek|mind|feeling|task|list|text|paragraph|sentence|essay|document|file|table|column|string|function|class|variable|list|array|dataframe|dataset|server|api|script|bug|code|query|exam|test|assignment|homework|deadline|wallet|key|password|secret|token|prize|message)s?\b/iu;

const counted =
  /^(?:an?|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2}|my own|our own|several) /i;

/**
 * The kind of a statement about oneself that no closer rule knows: in the simple present a verb says
 * what somebody does, and not what they are just doing. Null where verb or object are of the moment.
 */
export function kindOfStatement(predicate: string): MemoryKind | null {
  const words = predicate.split(/\s+/);
  if (words.length < 2 || words.length > 22 || pointing.test(firstPart(predicate))) return null;
  if (since.test(predicate)) return "event";
  const held = /^(?:have(?: got)?|keep|own) (.*)$/i.exec(predicate)?.[1];
  if (held) return isLastingThing(held) ? "possession" : null;
  const state = /^(?:am|are) (.*)$/i.exec(predicate)?.[1];
  if (state) return /^an? /i.test(state) && isLastingThing(state) ? "identity" : null;
  return does(predicate) ? "habit" : null;
}

/** Whether it begins with a verb in the simple present that says what somebody does. */
function does(predicate: string): boolean {
  const [first = "", second = ""] = predicate.toLowerCase().split(/\s+/);
  if (!/^[a-z]{3,}$/.test(first) || momentary.has(first) || idle.test(predicate)) return false;
  return !/(?:ed|ing|ly|s)$/.test(first.replace(presentEnds, "")) && !/^(?:-|\W)/.test(second);
}

/** Present forms that end like past ones. */
const presentEnds =
  /(?:need|feed|speed|breed|sing|bring|dress|press|pass|miss|discuss|fly|rely|reply|apply)$/;
const idle =
  /^(?:work|live|run|play|speak|read|teach|train|travel|drive|sing|cook) (?:too|so|very|for|along|out|up|down|from|a lot|hard|well|badly|fast|slow|much|alone|because|-)\b|^(?:respect|tend|act|sure|use many|own up)\b/i;

/** "have supported Leeds since I was six", "have kept bees for ten years" */
const since =
  /^have (?:always |also |now )?(?!wait|look|try|want|wonder|think|thought|mean|hop|talk|been)[a-z]{3,}\b.*\b(?:since (?:I|19|20|my|the age|childhood|school|college)|for (?:over |about |almost |nearly |more than )?(?:\d+|a|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|many|some|several) (?:years|months|decades|year|decade))\b/i;

function isLastingThing(phrase: string): boolean {
  if (!counted.test(phrase) || /^an? (?:\d|\w+ (?:a|an)\b|is |he |she )/i.test(phrase))
    return false;
  const bare = firstPart(phrase).replace(counted, "");
  return (
    /^[\p{L}\d' -]{3,}/u.test(bare) && !passingThings.test(bare) && bare.split(/\s+/).length <= 12
  );
}

function firstPart(text: string): string {
  return (
    text
      .split(
        /,\s|\b(?:because|so|but|who|which|that|when|if|and|to|for|with|from|on|in|at|near|outside)\b/,
      )[0]
      ?.trim() ?? text
  );
}
