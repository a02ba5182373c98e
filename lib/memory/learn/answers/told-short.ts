import type { MemoryKind } from "../../contract";
import { animals } from "../extract/lexicon";
import { isOccupation } from "../extract/occupations";
import type { Said } from "./frame";
import { count, lowFirst, upFirst, withArticle } from "./phrase";

/** A way of telling without a sentence: what is asked, where it matters, what is said, and what that states. */
type Short = {
  asked?: RegExp;
  told: RegExp;
  kind: MemoryKind;
  states: (parts: readonly string[], asked: readonly string[]) => string | null;
  /** What is told beside it, for the rules that read sentences. */
  leaves?: (parts: readonly string[]) => string;
};

const start = "(?<=^|[.!?,;:] |\\n)";
const name = "\\p{Lu}[\\p{L}'’-]+";
const duration = `(?:(?:nearly|almost|over|about) )?(?:${count}) (?:years|months|weeks)`;
const ofWork =
  /\b(?:what (?:do|did) you do|line of work|your (?:trade|job|work|calling|craft|function|labou?r)|labou?r is yours|the function of|what fills your (?:days|hours|time)|who are you (?:when|outside|out there|by day|really|beyond)|(?:earn|hunt|win) your (?:bread|keep|living|crust))/i;
const ofYoung =
  /\b(?:kids?|children|hatchlings|youngsters|younglings|little ones|offspring|cubs|pups|brood|bairns|weans)\b[^.!]*\?/i;
const tongues =
  "Afrikaans|Albanian|Amharic|Arabic|Armenian|Basque|Bengali|Bulgarian|Cantonese|Catalan|Croatian|Czech|Danish|Dutch|English|Estonian|Farsi|Finnish|French|Gaelic|Georgian|German|Greek|Gujarati|Hausa|Hebrew|Hindi|Hungarian|Icelandic|Igbo|Indonesian|Irish|Italian|Japanese|Kannada|Korean|Kurdish|Latvian|Lithuanian|Luganda|Malay|Malayalam|Maltese|Mandarin|M[aā]ori|Marathi|Nepali|Norwegian|Persian|Polish|Portuguese|Punjabi|Quechua|Romanian|Russian|Serbian|Shona|Sinhala|Slovak|Slovene|Somali|Sotho|Spanish|Swahili|Swedish|Tagalog|Tamil|Telugu|Thai|Tswana|Turkish|Ukrainian|Urdu|Vietnamese|Welsh|Xhosa|Yoruba|Zulu";
const tongue = `(?:(?:some|enough|bad|broken|basic|fluent|a (?:bit|little)(?: of)?) )?(?:${tongues})(?: at (?:home|work|school)| with my \\p{L}+)?`;
const subjects =
  "art|bio|biology|business|chem|chemistry|computing|drama|economics|english|french|further maths|geography|german|history|law|maths|media|music|philosophy|physics|politics|psych|psychology|sociology|spanish";
const fields =
  "accounts|admin|advertising|banking|catering|construction|customer service|dispatch|education|finance|hospitality|hr|insurance|it|law|logistics|marketing|payroll|procurement|real estate|retail|sales|security|software|tech|transport";
const instruments =
  "koto|shamisen|erhu|oud|sitar|piano|guitar|violin|viola|cello|flute|clarinet|oboe|trumpet|trombone|harp|banjo|accordion|organ|saxophone|drums";
const young: Record<string, string> = { boys: "sons", girls: "daughters" };
const mates = "wife|husband|partner|girlfriend|boyfriend";

const shorts: readonly Short[] = [
  {
    asked: ofWork,
    told: /^(?:an? )?((?:\p{L}+ )?\p{L}+)[.,]? (?:was|once|formerly|not any ?more)[.,!]+/iu,
    kind: "work",
    states: ([job = ""]) =>
      isOccupation(job) ? `I was ${withArticle(lowFirst(job.toLowerCase()))}` : null,
  },
  {
    told: new RegExp(`(?<=^|[.!?,;] )now (?:I am|I'm|im|I’m) in (${fields})\\b`, "iu"),
    kind: "work",
    states: ([field]) => `I work in ${field}`,
  },
  {
    asked: ofWork,
    told: new RegExp(`^an? ((?:\\p{L}+ )?\\p{L}+)(?:,? ya \\p{L}+)?,? in (${name})`, "iu"),
    kind: "work",
    states: ([job = "", where]) =>
      isOccupation(job) ? `I am ${withArticle(lowFirst(job))} in ${where}` : null,
  },
  {
    asked: /\?/,
    told: new RegExp(
      `^(\\p{L}+(?: \\p{L}+){0,2})[.,] I (study|teach|sell|grow|make) (?:it|them|that)\\b((?: (?:in|at) (?:the )?${name}(?: ${name})*)?)`,
      "iu",
    ),
    kind: "work",
    states: ([what = "", verb, where]) => `I ${verb} ${what.toLowerCase()}${where}`,
  },
  {
    asked: /\bsmok(?:e|er)\b/i,
    told: new RegExp(
      `^(?:I )?(?:quit|stopped|gave up)[.,]? (${duration})(?: ago)?( (?:this|last|next|in) \\p{L}+)?`,
      "iu",
    ),
    kind: "health",
    states: ([span = "", when]) => `I quit smoking, ${span.toLowerCase()} ago${when}`,
  },
  {
    asked: /\b(?:left|right)[ -]hand(?:ed)?\b/i,
    told: /(?<=^|[.!?,;] |^(?:no|nope|nah|wrong) )(?:I am |I'm |im )?(right|left)[ -]?handed\b/iu,
    kind: "identity",
    states: ([side = ""]) => `I am ${side.toLowerCase()}-handed`,
  },
  {
    asked: /\b(?:lady|wife|husband|married|missus|mrs|spouse|wed|partner|sweetheart)\b/i,
    told: /^(?:no|nope|nah|nay)?,? ?(?:I )?never (?:got )?(?:wed|married|hitched)\b(?! (?:him|her|them|that))/iu,
    kind: "relation",
    states: () => "I have never married",
  },
  {
    told: new RegExp(
      `(?:${start}|(?:[Tt]ell|told) (?:them|him|her) )(${mates}) (${name}), (${duration})`,
      "u",
    ),
    kind: "relation",
    states: ([who, called, span]) => `I have been with my ${who} ${called} for ${span}`,
  },
  {
    told: new RegExp(
      `\\b(?:my|our|me) (boys|girls|sons|daughters|kids|twins) (${name})(?:,? and|,? &|,) (${name}),? (?:they're|theyre|they are|who are|aged) (\\d{1,2}),? (?:and|&) (\\d{1,2})\\b`,
      "iu",
    ),
    kind: "relation",
    states: ([who = "", one, other, age, next]) =>
      `I have two ${young[who.toLowerCase()] ?? who}, ${one} and ${other}, aged ${age} and ${next}`,
  },
  {
    told: new RegExp(
      `${start}(?:I (?:have|got) )?(${count}) (?:youngsters|young ?uns|bairns|weans|nippers|kids|little ones) of (?:me|my) own\\b`,
      "iu",
    ),
    kind: "relation",
    states: ([many = ""]) => `I have ${many.toLowerCase()} children`,
  },
  {
    told: /\bhouseful\b[\s\S]{0,60}?(?:,| and) the (mother|father)-in-law\b/iu,
    kind: "relation",
    states: ([who]) => `my ${who}-in-law lives with me`,
    leaves: () => "",
  },
  {
    asked: ofYoung,
    told: new RegExp(
      `^(?:just |only )?one, (${name}), (she|he) (?=(?:has|is|just|started|turned|goes|plays|loves)\\b)`,
      "iu",
    ),
    kind: "relation",
    states: ([called, who = ""]) =>
      `I have one ${/^s/i.test(who) ? "daughter" : "son"}, called ${called}`,
    leaves: ([, who = ""]) => `My ${/^s/i.test(who) ? "daughter" : "son"} `,
  },
  {
    told: new RegExp(
      `${start}(?:just|only) (an? (?:\\p{L}+ )?(?:${animals})) (?:called|named) (\\p{L}+)`,
      "iu",
    ),
    kind: "possession",
    states: ([what, called = ""]) => `I have ${what} called ${upFirst(called)}`,
  },
  {
    asked: /\b(?:tongues?|languages?|speak)\b/i,
    told: new RegExp(`\\b(${tongue}(?:(?:, and|,| and| &|,? plus) ${tongue})+)`, "u"),
    kind: "other",
    states: ([all]) => `I speak ${all}`,
  },
  {
    told: new RegExp(
      `\\ba[ -]?levels\\b[^.!?\\n]{0,20}[.,!]? (?:I )?(?:got|doing|do|taking|take|have) ((?:${subjects})(?:(?:,| n| and| &|,? plus)? (?:${subjects}))+)\\b`,
      "iu",
    ),
    kind: "work",
    states: ([all = ""]) => `I am taking A levels in ${all.replace(/ n /g, " and ")}`,
  },
  {
    told: new RegExp(`\\b[Ii]t is the (${instruments}),? (${duration})(?: now)?\\b`, "u"),
    kind: "habit",
    states: ([what, span]) => `I have played the ${what} for ${span}`,
  },
  {
    told: /\b(?:without|except|not|no) (?:the |any )?(\p{L}{4,}),? (?:they|it) ((?:close|swell|shut|tighten|block)s?(?: up)?) my throat(?: up)?\b/iu,
    kind: "health",
    states: ([what = "", does]) =>
      `I am allergic to ${what.toLowerCase()}, which ${does} my throat`,
  },
  {
    asked: /\byour (mother|father|mum|mom|dad|sister|brother|son|daughter|grandmother|gran|nan)\b/i,
    told: new RegExp(
      `^every (night|day|morning|evening|week|month|\\p{L}+day)((?:,? (?:at )?\\d{1,2} ?[ap]m)?)(?: exactly| sharp)?,? s?he (calls|rings|phones|visits|texts|writes)(?: me)?((?: from ${name}(?: ${name})*)?)`,
      "iu",
    ),
    kind: "relation",
    states: ([when, time = "", does, from], [who = ""]) =>
      `my ${who.toLowerCase()} ${does}${from} every ${when}${time.replace(/,?(?: at)? (?=\d)/, " at ")}`,
  },
  {
    told: /\bI go to the (\p{L}+ o'clock|Sunday|early|morning|evening) ((?:Latin |Holy )?Mass|service|prayers)\b/u,
    kind: "habit",
    states: ([which, what]) => `I go to the ${which} ${what}`,
    leaves: ([which, what]) => `I go to the ${which} ${what}`,
  },
  {
    told: /\b(?:started|came|joined|got in|signed on)[\p{L} ]{0,20} (?:right|straight|fresh|just)? ?out of the (army|navy|marines|air force)\b/iu,
    kind: "other",
    states: ([where = ""]) => `I was in the ${where}`,
  },
];

/** What is spelled out, what is left of the message, and whether it began with that: then it has answered. */
type Spelled = { said: Said[]; message: string; answers: boolean };

/** What a message tells without a sentence of its own, spelled out, and the message without it. */
export function toldShort(message: string, asked: string): Spelled {
  const said: Said[] = [];
  let answers = false;
  let left = message.replace(/(?<=\p{L}),? ya (?:master|boss|captain|chief|ustaz)\b/giu, "");
  for (const { asked: wanted, told, kind, states, leaves } of shorts) {
    const question = wanted ? wanted.exec(asked) : [];
    const found = question ? told.exec(left) : null;
    if (!question || !found) continue;
    const parts = found.slice(1).map((part) => part ?? "");
    const clause = states(parts, [...question].slice(1));
    if (!clause) continue;
    said.push({ kind, clause });
    answers ||= found.index === 0;
    left =
      `${left.slice(0, found.index)}${leaves?.(parts) ?? ""}${left.slice(found.index + found[0].length)}`
        .replace(/^[\s.,;:!]+(?:and |but |n )?/u, "")
        .replace(/([.!?]) ?,/g, "$1")
        .trim();
  }
  return { said, message: said.length > 0 ? left : message, answers };
}
