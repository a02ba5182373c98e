import { isOccupation } from "../../extract/occupations";
import { answerOf } from "../answer";
import { type Frame, said } from "../frame";
import { count, isPhrase, lowFirst, withArticle } from "../phrase";
import { bareQuestion, type Lasts, mine, within } from "../turning";
import { workIn } from "./work";

type Turn = readonly [RegExp, (answer: string, ...parts: string[]) => string | null];

const duration = new RegExp(
  `^(?:since|for|about|nearly|almost|over|around|a|an|all|my|only|just|going on|coming up|${count}|years|ages|forever|donkey)\\b`,
  "i",
);
const counted = new RegExp(`^(?:${count}|a few|a couple|several|about|nearly|over)\\b`, "i");
const alone = /^(?:alone|by myself|on my own|myself|no one|nobody|just me|me)\b/i;
const kin =
  /^(?=(?:mum|mom|dad|parents|wife|husband|boyfriend|girlfriend|partner|kids|sister|brother|nan|flatmates?|housemates?|roommates?|family|daughter|son|mam|gran)\b)/i;
const watching: Record<string, string> = {
  "looking after": "looks after",
  minding: "minds",
  watching: "watches",
};
const singular =
  /^(?:my (?:mum|mom|mam|mama|dad|nan|gran|wife|husband|sister|brother|partner|mother|father)|\p{Lu}\p{Ll}+)$/iu;

const placed = (answer: string, otherwise: string) => {
  if (/^my /i.test(answer)) return `from ${answer}`;
  return isPlaced.test(answer) ? within(answer) : `${otherwise} ${answer}`;
};
const isPlaced =
  /^(?:in|at|on|near|with|down|by|along|round|around|over|up|from|outside|just|to)\b/i;
const spanOf = (answer: string) =>
  /^(?:since|for|all|my whole|forever|ages)\b/i.test(answer)
    ? within(answer)
    : `for ${within(answer)}`;
const whenOf = (answer: string) =>
  /^(?:in|on|last|at|when|about|around|this|a |years|after|before|back|\S+ (?:years?|months?|weeks?) ago)/i.test(
    answer,
  )
    ? within(answer)
    : `in ${answer}`;
const one = (text: string) => text.replace(/ {2,}/g, " ").trim();

/** Verbs of habit that a phrase completes: "what do you drive?", "what do you have for breakfast?" */
const habitual =
  "listen to|collect|support|play|catch|miss(?: (?:most|about))?|drive|ride|grow|teach|write|paint|bake|brew|speak|believe in|breed|farm|sell|repair|fish for|study|knit|restore|practi[cs]e|coach|sew|photograph";
const daily = "drink|eat|order|cook|have|take|wear|watch|read|make|do|sing|miss|keep|draw|build";

/** Questions that a phrase answers, each with the clause that the two make. */
const turns: readonly Turn[] = [
  [
    /^how long have you (been|had|lived|worked|played|known|owned|kept|done|taught|driven)\b ?(.*)$/i,
    (answer, verb = "", what = "") =>
      duration.test(answer) &&
      !/^(?:at it|doing (?:it|that|this)|that|it|there|one|in it)?$/i.test(what)
        ? one(`I have ${verb} ${mine(what)} ${spanOf(answer)}`)
        : null,
  ],
  [
    /^how long were you ([\p{L} ]{4,40})$/iu,
    (answer, what = "") => (duration.test(answer) ? `I was ${mine(what)} ${spanOf(answer)}` : null),
  ],
  [
    /^how long did you (work|live|serve|teach|play|study)\b ?(.*)$/i,
    (answer, verb = "", what = "") =>
      duration.test(answer) && !/^(?:there)?$/i.test(what)
        ? one(`I ${pastOf(verb)} ${mine(what)} ${spanOf(answer)}`)
        : null,
  ],
  [
    /^how many ([\p{L} ]{3,25}?) (?:do you have|have you got|are there|do you own|do you keep)$/iu,
    (answer, what = "") =>
      counted.test(answer) ? `I have ${within(answer)}${/ /.test(answer) ? "" : ` ${what}`}` : null,
  ],
  [
    /^how (?:often|many (?:hours|times|days)(?: a (?:day|week))?) do you (.+)$/i,
    (answer, what = "") => `I ${mine(what)} ${within(answer).toLowerCase()}`,
  ],
  [/^how tall are you$/i, (answer) => (/\d|foot|feet/.test(answer) ? `I am ${answer} tall` : null)],
  [
    /^how do you (take|like|have|drink) your (tea|coffee|eggs|steak)$/i,
    (answer, verb = "", what = "") => `I ${verb} my ${what} ${within(answer)}`,
  ],
  [
    /^what time do you (.+)$/i,
    (answer, what = "") =>
      `I ${mine(what)} ${/^(?:at|around|about|before|after|by) /i.test(answer) ? within(answer) : `at ${answer}`}`,
  ],
  [
    /^how do you (?:get|commute|travel) to (work|school|uni|college)$/i,
    (answer, where = "") => journey(answer, where),
  ],
  [
    /^who do you (?:live|share (?:a|the|your) (?:flat|house|home|place)) with$/i,
    (answer) =>
      alone.test(answer) ? "I live alone" : `I live with ${within(answer).replace(kin, "my ")}`,
  ],
  [
    /^with (?:your )?(?:family|flatmates|parents|anyone)$/i,
    (answer) =>
      alone.test(answer)
        ? "I live alone"
        : `I live with ${within(answer)
            .replace(/^with /i, "")
            .replace(kin, "my ")}`,
  ],
  [
    /^(?:and )?(?:(?:what|which) (?:team|club|side|football team)(?: do you (?:support|follow|root for))?|who do you (?:support|follow|root for|cheer for|barrack for)|who is your (?:team|side))$/i,
    (answer) => `I support ${answer}`,
  ],
  [
    /^who (watches|minds|looks after|cares for|takes care of|helps|raised|is looking after|is minding|is watching) (.+)$/i,
    (answer, verb = "", whom = "") => {
      if (!/\bmy\b|\p{Lu}/iu.test(answer)) return null;
      const does = watching[verb.replace(/^is /i, "").toLowerCase()] ?? verb;
      const isOne = singular.test(answer) || verb === "raised";
      return `${within(answer)} ${isOne ? does : plural(does)} ${mine(whom)}`;
    },
  ],
  [
    /^what (?:kind|sort|type)s? of (music|books|films|movies|games|food|stuff|things|stories|art|shows|tv|podcasts|poetry|novels) (?:do|are) you (?:usually |mostly |normally |like to )?(like|listen to|read|watch|play|into|enjoy|eat|cook|make|write|paint|draw|collect|grow|bake|sing|dance)$/iu,
    (answer, what = "", verb = "") =>
      `I ${verb === "into" ? "like" : verb} ${lowFirst(answer)}${/^[\p{L}-]+[^s\P{L}]$/u.test(answer) && /^(?:music|books|films|movies|games|food|poetry|novels)$/.test(what) ? ` ${what}` : ""}`,
  ],
  [
    /^what (?:kind|sort|type|make|model|colou?r)(?: of)? ([\p{L} ]{2,25}?) do you (have|drive|ride|own|play|keep|use|run|live in|write|teach)$/iu,
    (answer, what = "", verb = "") =>
      `I ${verb} ${/s$/.test(what) || /^(?:write|play|teach)$/.test(verb) ? lowFirst(answer) : withArticle(answer)}`,
  ],
  [
    /^(?:which|what) [\p{L} ]{3,20}? do you (make|cook|bake|grow|miss|drink|eat|keep|wear|sing|write|play|speak|support|collect|drive|ride|teach|belong to|go to|follow|practi[cs]e|use|sing in|study|listen to|watch|do|work in|serve in|worship at|read|live in|coach|like|enjoy|love)(?: (?:most|best|the most))?$/iu,
    (answer, verb = "") => `I ${verb} ${lowFirst(answer)}`,
  ],
  [
    new RegExp(
      `^what (?:do you (?:usually|normally|mostly|typically|tend to|always) (${daily})((?: (?:in|on|at|for|with|before|after|during|from|to) [\\p{L}' ]{2,40})?)|do you (${daily})( (?:on (?:a |your )?(?:\\p{L}+days?|weekends?|days? off|nights? off)|in (?:the|your) (?:mornings?|evenings?|spare time|free time)|for breakfast|every \\p{L}+|before an?|at home|at weekends|to relax)[\\p{L} ]{0,25}))$`,
      "iu",
    ),
    (answer, verb = "", where = "", other = "", when = "") =>
      `I ${verb || other} ${lowFirst(answer)}${mine(where || when)}`,
  ],
  [
    new RegExp(
      `^what (?:music |books |films )?do you (?:usually |mostly |normally |like to |love to |tend to |mainly )?(${habitual})((?: (?:in|on|at|for|with|before|after|during|from|to) [\\p{L}' ]{2,40})?)$`,
      "iu",
    ),
    (answer, verb = "", where = "") => `I ${verb.trim()} ${lowFirst(answer)}${mine(where)}`,
  ],
  [
    /^what do you do (with [\p{L}' ]{3,30}|on (?:a |your )?[\p{L}' ]{3,30}|at (?:the |your )?[\p{L}' ]{3,30}|in (?:the|your) [\p{L}' ]{3,30}|for [\p{L}' ]{3,30})$/iu,
    (answer, where = "") => {
      if (/^saving\b/i.test(answer)) return `I am ${lowFirst(answer)}`;
      return /^(?:I|we)\b/.test(answer)
        ? null
        : `I do ${within(answer)} ${mine(where)}`.replace(
            /I do (?=(?:go|play|watch|read|sleep|visit|cook|clean|bake|walk|run|swim|train|see|take|garden|fish)\b)/,
            "I ",
          );
    },
  ],
  [
    /^what are you (saving(?: up)? for|training for|learning|building|writing|working on|knitting|growing|restoring|studying for|rehearsing)$/i,
    (answer, doing = "") => `I am ${doing.toLowerCase()} ${lowFirst(answer)}`,
  ],
  [
    /^what is your ((?:(?:mother|native|first|home|second|other) )*(?:tongue|language|surname|last name|family name|middle name|full name|nickname|nationality|ethnicity|heritage|background|hometown|home town|height|shoe size|blood type|major|degree|instrument|speciality|specialty|star sign|profession|religion|accent|daughter's name|son's name|wife's name|husband's name|dog's name|cat's name|partner's name|biggest (?:fear|regret|dream)|greatest (?:fear|regret)|guilty pleasure|drink of choice|usual order|life goal))$/iu,
    (answer, what = "") => `My ${mine(what)} is ${lowFirst(answer)}`,
  ],
  [
    /^(?:and )?(?:what is |your )?(?:your )?dream ((?!last)\p{L}+)$/iu,
    (answer, what = "") => `My dream ${what} is ${lowFirst(answer)}`,
  ],
  [
    /^where(?:abouts)? is (?:your|the) (farm|shop|studio|allotment|cabin|house|flat|cottage|boat|bakery|caf[eé]|pub|restaurant|workshop|garden|church|choir|family(?: from)?|workplace|gym|land|village|school)$/iu,
    (answer, what = "") => `My ${what} is ${placed(answer, "in")}`,
  ],
  [
    /^who is your ((?:favou?rite |best )[\p{L} ]{2,25}|hero|boss|gp|doctor|celebrity crush|role model|idol)$/iu,
    (answer, what = "") => `My ${what} is ${answer}`,
  ],
  [
    /^(?:what|who) (?:are|were) you named after$/i,
    (answer) => `I am named after ${within(answer)}`,
  ],
  [
    /^when did you (retire|get married|move(?: (?:there|in|out|here|to [\p{L} ]+))?|(?:stop|quit|give up|start|begin) (?!there)[\p{L} ]+|graduate|leave [\p{L} ]+|learn(?: to)? [\p{L} ]+)$/iu,
    (answer, verb = "") => `I ${pastOf(mine(verb))} ${whenOf(answer)}`,
  ],
  [
    /^(?:how|where) did you (?:two |both )?(?:first )?meet(?: (?:her|him|each other|your \p{L}+))?$/iu,
    (answer) => metAt(answer),
  ],
  [
    /^where did you (?!.*\b(?:so|such|like (?:that|this))\b)(study|train|work|get married|retire|serve|learn (?=to \p{L}+|(?:the )?(?:piano|guitar|violin|english|french|german|spanish|italian|portuguese|japanese|welsh|irish|welding|carpentry)))\b ?(.*)$/iu,
    (answer, verb = "", what = "") =>
      one(`I ${pastOf(verb)} ${mine(what)} ${placed(answer, "in")}`),
  ],
  [
    /^(?:which|what) (?:school|college|university|uni) did you go to$|^where did you go to (?:school|college|uni|university)$/i,
    (answer) => `I went to ${answer.replace(/^to /i, "")}`,
  ],
  [
    /^where do you (sing|play|train|swim|volunteer|worship|go to (?:church|school|mass|the gym)|dance|climb|sail|shop|run|walk|fish|ride|practi[sc]e|keep [\p{L} ]+)\b ?(.*)$/iu,
    (answer, verb = "", what = "") => one(`I ${verb} ${mine(what)} ${placed(answer, "at")}`),
  ],
  [
    /^(?:and )?what (?:did you do|did you work as|was your (?:job|work|trade))(?: (?:for a living|for (?:work|a job)|before(?: [\p{L} ]{3,30})?))*( (?:in|at|back in|over in) [\p{L} ]+| back home| over there)?$/iu,
    (answer, where = "") => formerJob(answer, where),
  ],
];

function journey(answer: string, where: string): string | null {
  if (/^(?:I )?(?:walk|drive|cycle|bike|run)\b/i.test(answer))
    return `I ${answer.replace(/^I /, "").toLowerCase()} to ${where}`;
  if (/^(?:by|on) /i.test(answer)) return `I go to ${where} ${within(answer)}`;
  return /\b(?:bus|train|bike|car|tram|tube|foot|metro|ferry)\b/i.test(answer)
    ? `I go to ${where} by ${within(answer)}`
    : null;
}

function metAt(answer: string): string | null {
  if (/^(?:in|at|on|through|online|by|during)\b/i.test(answer))
    return `I met my partner ${within(answer)}`;
  if (/^(?:tinder|hinge|bumble|grindr|facebook|okcupid|instagram|reddit)\b/i.test(answer))
    return `I met my partner on ${answer}`;
  return /^(?:work|school|uni|university|college|church|the [\p{L} ]+)$/iu.test(answer)
    ? `I met my partner at ${answer}`
    : null;
}

function formerJob(answer: string, where: string): string | null {
  if (/^(?:in|at|for|with|on) /i.test(answer)) return `I worked ${within(answer)}${where}`;
  const head = (answer.split(/,| (?:at|in|for)\b/)[0] ?? "").replace(/ (?:\d+|\p{L}+) years$/u, "");
  if (!/^(?:an?|the) /i.test(head) && !isOccupation(head)) return null;
  return `I was ${/^(?:an?|the) /i.test(answer) ? within(answer).replace(/^An?\b/, (word) => word.toLowerCase()) : `${/^[aeiou]/i.test(answer) ? "an" : "a"} ${lowFirst(answer)}`}`;
}

const irregular: Record<string, string> = {
  get: "got",
  begin: "began",
  leave: "left",
  quit: "quit",
  give: "gave",
  learn: "learnt",
  go: "went",
  teach: "taught",
  study: "studied",
  stop: "stopped",
};
function pastOf(verb: string): string {
  const [first = "", ...others] = verb.toLowerCase().split(" ");
  return [irregular[first] ?? `${first.replace(/e$/, "")}ed`, ...others].join(" ");
}
const plural = (verb: string) => verb.replace(/(?<=tch)es\b|(?<=\p{L})s\b/u, "");

const nothing =
  /^(?:nothing|not much|all sorts|everything|anything(?! (?:by|with|about))|whatever|a lot|lots|none|too many|stuff|things|not|never|no|you|this|that|it depends|good|fine|well|great|badly|bad|too long|why|because|long story|so-so|same)\b/i;
const lead =
  /^.{0,120}?(?:^|[,:] |\b(?:and|so|but|then) |\bwell )(?=(?:how|what|which|who|where|when|with|dream)\b)/i;

/** "How long have you been teaching?" "twelve years" */
export function openFrame(lasts: Lasts): Frame {
  return {
    asks: /\b(?:how|what|which|who|where|when)\b|^(?:and )?(?:with|(?:your )?dream)\b/i,
    except:
      /\bdo you (?:think|mean|want|need|make of|suggest|recommend|say|reckon|call|feel)\b|\b(?:tonight|today|this (?:morning|evening))\b|\byour (?:mood|plan for|day|thoughts?|opinion|take)\b/i,
    read: ({ text, bare, sense }, { text: asked }, before) => {
      const plain = bareQuestion(asked.replace(lead, ""));
      if (text === "" || sense === "no" || nothing.test(bare) || !isPhrase(bare, 13)) return [];
      const clause = turned(bare, plain) ?? inThatWork(bare, plain, before);
      return clause ? said(lasts(clause) ?? "other", clause) : [];
    },
  };
}

function turned(answer: string, plain: string): string | null {
  for (const [pattern, make] of turns) {
    const found = pattern.exec(`${plain.charAt(0).toLowerCase()}${plain.slice(1)}`);
    const clause = found ? make(answer, ...found.slice(1).map((part) => part ?? "")) : null;
    if (clause) return clause;
  }
  return null;
}

/** "How long have you been at it?" of the work that was told just before. */
function inThatWork(answer: string, plain: string, before: readonly string[]): string | null {
  if (
    !/^how long have you (?:been|done) (?:at it|doing (?:it|that|this)|that|in it|one)/i.test(plain)
  )
    return null;
  const told = answerOf(before.at(-1) ?? "");
  const work = told ? workIn(told) : null;
  return work?.startsWith("I am ") && duration.test(answer)
    ? `I have been ${work.slice(5)} ${spanOf(answer)}`
    : null;
}
