import { month, weekday } from "../../extract/lexicon";
import { isDated } from "../../extract/predicate/time";
import { type Frame, said } from "../frame";
import { isPhrase, lowFirst } from "../phrase";

const dated = new RegExp(
  `\\b(?:${month}|${weekday}|spring|summer|autumn|fall|winter|christmas|easter|new year|[\\p{L}']+'s day|valentine\\p{L}*|halloween|boxing day|\\d{1,2}(?:st|nd|rd|th)|(?:19|20)\\d\\d|\\d{1,2}[./]\\d{1,2}|week|fortnight|month|months|year|years|weeks|term)\\b`,
  "iu",
);

const day = (text: string) =>
  lowFirst(text.replace(/^(?:it |mine |that )?(?:is|was|will be|falls)? ?(?:on )?/i, ""));

export const birthdayFrame: Frame = {
  asks: /\b(?:when|what day|what date|what month) (?:is|was) (?:your|the big) (?:birthday|day)|\bwhat is your (?:birthday|birth ?date|date of birth|star ?sign|sign|zodiac sign)|\bwhen were you born|\byour birthday$|\bwhat (?:star )?sign are you/i,
  read: ({ bare }, { text }) => {
    if (/sign/i.test(text)) {
      const sign =
        /\b(aries|taurus|gemini|cancer|leo|virgo|libra|scorpio|sagittarius|capricorn|aquarius|pisces)\b/i.exec(
          bare,
        )?.[1];
      return said(
        "identity",
        sign ? `I am a ${sign.charAt(0).toUpperCase()}${sign.slice(1).toLowerCase()}` : null,
      );
    }
    const when = day(bare.replace(/^(?:I (?:was|am) )?born (?:on |in )?/i, ""));
    if (!dated.test(when) || !isPhrase(when, 9) || /^(?:tomorrow|today|yesterday)/i.test(when))
      return [];
    return said(
      "identity",
      /^(?:in )?(?:19|20)\d\d$/.test(when)
        ? `I was born in ${when.replace(/^in /, "")}`
        : `My birthday is ${when}`,
    );
  },
};

const start =
  /\bwhen (?:do|are|will|did) you (?!think|want|get up|wake|usually|go to bed|feel|eat|like|need|know|say|mean|sleep)([\p{L}' -]{3,50})$/iu;
const event =
  /\bwhen (?:is|are|was|does|will) (?:it|that|they|this|the big day|(?:your|the|her|his|their) ([\p{L}' -]{2,35}?))(?: (?:start|happening|due|be|on|begin|taking place|then|again))?$/iu;

const begins = new RegExp(`^(?:the |${weekday}|\\d)`, "i");
const inSeason = new RegExp(`^(?:${month}|spring|summer|autumn|winter)\\b`, "i");

/** "Monday" as "on monday", "June" as "in june", "next week" as it is. */
function withPreposition(when: string): string {
  if (begins.test(when) && !/\bnext\b/.test(when)) return `on ${when}`;
  return inSeason.test(when) ? `in ${when}` : when;
}

/** When something of theirs is: "next thursday". */
export const whenFrame: Frame = {
  asks: new RegExp(`${event.source}|${start.source}`, "iu"),
  except: /\bbirthday|\bborn\b/i,
  read: ({ bare }, { text, before }, saidBefore) => {
    const when = day(bare).replace(/^(?:I |we )?(?:start|leave|go|fly|move) /i, "");
    if (!dated.test(when) || !isPhrase(when, 9)) return [];
    const doing = start.exec(text)?.[1];
    if (doing) return said("plan", begun(doing, text, withPreposition(when)));
    const what = event.exec(text)?.[1] ?? eventIn([before, ...[...saidBefore].reverse()]);
    const due = / due$/.test(text) ? "due " : "";
    return said("plan", what && `My ${what.toLowerCase()} is ${due}${withPreposition(when)}`);
  },
};

function begun(doing: string, asked: string, when: string): string | null {
  if (/\bdid you\b/i.test(asked)) return null;
  const verb = doing.replace(/\byour\b/gi, "my").replace(/\byou\b/gi, "I");
  const be = /\b(are|will) you\b/i.exec(asked)?.[1]?.toLowerCase() ?? "";
  return `I ${be.replace("are", "am")} ${verb} ${when}`.replace(/ {2,}/g, " ");
}

const asksOf =
  /\b(?:how (?:did|was)|is|has|did) (?:the|your) ([\p{L} ]{0,12}?(?:exam|interview|test|operation|surgery|scan|appointment|trip|wedding|race|move|audition|recital|date|match|concert|gig))\b/iu;

/** "How did the exam go?" "it is not till thursday" */
export const notYetFrame: Frame = {
  asks: asksOf,
  fits: ({ text }) => dated.test(text),
  read: ({ text, bare }, { text: asked }) => {
    const isAhead =
      /^(?:it |that )?(?:is )?(?:not (?:till|until)|on|next|this|in|moved to|been moved)\b/i.test(
        text,
      );
    const what = asksOf.exec(asked)?.[1]?.toLowerCase();
    const when = bare.replace(/ remember$/i, "");
    return isAhead && isPhrase(when, 8) ? said("plan", `My ${what} is ${when}`) : [];
  },
};

const events =
  /\b((?:[\p{L}-]+ )?(?:interview|exam|wedding|operation|surgery|appointment|trip|holiday|scan|move|flight|race|marathon|recital|audition|concert|gig|party|reunion|test|driving test|finals|due date|graduation|christening|match|tournament|exhibition|show|presentation|competition))\b/iu;
function eventIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = events.exec(text)?.[1];
    if (found)
      return found.replace(
        /^(?:your|my|the|an?|big|this|that|of|for|and|her|his|with|is|got|to|next|first|have|having|about|so) /i,
        "",
      );
  }
  return null;
}

const doing =
  /^(?:(?:I |we )?(?:am |are )?)?((?:going|flying|driving|travelling|traveling|visiting|heading|off|moving|starting|getting|running|taking|meeting|seeing|hosting|camping|sailing|marrying|doing|having|playing|performing|retiring|graduating|walking|hiking|cycling|staying|painting|building)\b.*)$/i;
const further =
  /\b(?:next|this|coming) (?:weekend|week|month|year|summer|spring|autumn|winter|term)|\b(?:summer|christmas|easter|holidays?|new year|half term|future|year ahead|weekend|months?)\b/i;
const thing = /^(?:an?|my|our|the|some|two|three) /i;

export const planFrame: Frame = {
  asks: /\bplans\b|\bwhat (?:are|will) you (?:doing|up to|do) (?:for|this|next|over|at|on|in|after)\b|\bwhere (?:are|will) you (?:going|off to|headed|flying|travelling|heading)\b|\banything (?:\p{L}+ )?(?:coming up|planned|exciting|to look forward to|nice planned|big|lined up|on the horizon|in the diary|on the calendar|on this)|\bsomething you are looking forward|\bwhat is (?:coming up|the occasion|next for you|on the calendar)|\bwhat (?:are|have) you (?:got )?(?:looking forward|coming up|planned)|\bwhat (?:are you|do you) look(?:ing)? forward|\bgoing (?:anywhere|away)|\bany (?:trips|holidays|big dates)|\b(?:big|special) (?:day|date|event)s?\b/iu,
  except:
    /\btonight\b|\btoday\b|\bthis (?:evening|morning|afternoon)\b|\bfor (?:dinner|lunch|tea)\b/i,
  read: ({ bare, text, sense }, { text: asked }) => {
    if (text === "" || (sense === "no" && bare.split(" ").length < 3)) return [];
    if (!(isDated(text) || further.test(asked) || dated.test(text)) || !isPhrase(bare, 14))
      return [];
    return said("plan", planned(bare, asked));
  },
};

const atOnce = /^(?:going|heading) (?:to (?:bed|sleep|work)|out|home)\b|^the (?:usual|same)/i;

function planned(bare: string, asked: string): string | null {
  const when = whenIn(asked, bare);
  const done = doing.exec(bare)?.[1];
  if (atOnce.test(bare)) return null;
  if (done) return `I am ${done}${when}`;
  const isPlace =
    /^(?:to )?\p{Lu}\p{Ll}+/u.test(bare) &&
    /\bwhere\b|\btrips?\b|\bgoing\b|\bholiday|\bsummer\b/i.test(asked);
  if (isPlace && !dated.test(bare.split(" ")[0] ?? ""))
    return `I am going to ${bare.replace(/^to /, "")}${when}`;
  const isEvent = thing.test(bare) || dated.test(bare);
  return isEvent && !/^(?:work|sleep|nothing)\b/i.test(bare)
    ? `I have ${lowFirst(bare)}${when}`
    : null;
}

/** What the question says of when, where the answer says nothing of it. */
function whenIn(asked: string, told: string): string {
  if (dated.test(told)) return "";
  const found =
    /\b((?:next|this|over|for|at|in) (?:the )?(?:coming )?(?:summer|christmas|easter|holidays?|new year|weekend|half term|spring|autumn|winter|\p{Lu}\p{Ll}+))\b/u.exec(
      asked,
    )?.[1];
  return found ? ` ${found}` : "";
}
