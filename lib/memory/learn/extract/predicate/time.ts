import * as words from "../lexicon";
import { anyOf, raw } from "../phrases";

const count =
  "(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy)(?:[- ]\\p{L}+)?|several|many|a few|a couple of|some|a hundred|over \\d+|nearly \\p{L}+|about \\p{L}+|an?|donkey's)";
const far = new RegExp(words.date, "i");
const regular = anyOf(
  [
    ["at seven in the morning", raw`${words.often}`],
    [
      "every Thursday evening",
      raw`every (?:\p{L}+ )?`,
      [
        "day, night, morning, evening, afternoon, week, weekend, month, year, time, spring",
        "summer, autumn, fall, winter, christmas, easter, sunday, monday, tuesday, wednesday",
        "thursday, friday, saturday, second, third",
        ["every 3 months", raw`\d+`],
      ],
      "s?",
    ],
    ["each day", "each (?:day|night|morning|evening|week|month|year)"],
    ["on Wednesdays", "(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days"],
    [
      "Thursday nights",
      "(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:nights|mornings|evenings|afternoons)",
    ],
    [
      "ten miles every morning",
      raw`(?:${count}|couple of|few|several) `,
      ["times, days, nights, mornings, evenings, hours, miles, km, pages"],
      raw` (?:a|per|every|each) \p{L}+`,
    ],
    ["three nights on", raw`(?:${count}) (?:days|nights|shifts) (?:on|off)`],
    ["per year", "(?:a|per) (?:week|month|year|day)"],
    ["in the mornings", "(?:in|of) the (?:evenings|mornings|afternoons)"],
    ["of a morning", "(?:in|of) (?:a|an) (?:morning|evening)"],
    "at the weekends, at weekends, on weekends",
    ["most days", "most (?:days|nights|mornings|evenings|weekends|weeks)"],
    ["first Thursday of", raw`(?:first|last|second|third) \p{L}+day of`],
    ["before breakfast", "before (?:breakfast|bed|work|dawn|school)"],
    ["after Mass", "after (?:work|school|dinner|supper|mass|church|dark)"],
    "by bicycle to, by train to, by bike to, by bus to, to work by, during ramadan",
    "during lent, for a living, religiously, without fail, all my life, my whole life",
    "since childhood, since forever, nowadays, these days, any more, anymore",
  ],
  { before: raw`\b`, after: raw`\b` },
);
const since = anyOf([
  [
    "since last summer",
    raw`\bsince (?:(?:about |around |the |my |I |we |he |she |they |(?:19|20)\d\d|'\d\d|${count} (?:years|months|weeks)|last (?:year|spring|summer|autumn|winter|\p{Lu})|january|february|march|april|may|june|july|august|september|october|november|december|always|birth|childhood|school|college|day one|it was))\b`,
  ],
  [
    "for the past 6 months",
    raw`\b(?:for |these |the past |already |now )?(?:the (?:last|past|best part of) )?(?:over |about |almost |nearly |more than |a good |well over |at least )?(?:${count}|odd)(?:[- ]odd| long| whole| and a half)? `,
    [
      "years, months, decades, year, decade, seasons, yrs, weeks pregnant, weeks sober",
      "weeks clean",
    ],
    raw`\b`,
  ],
  ["on and off", raw`\bon and off\b`],
  ["for years", raw`\bfor (?:ages|yonks|donkey's years|years|decades|ever|quite a while)\b`],
  ["all my life", raw`\ball (?:my life|our lives)\b`],
  ["my whole life", raw`\bmy (?:whole|entire|adult|working) life\b`],
]);
const longAgo = anyOf(
  [
    ["In the year 2011", raw`in (?:the )?(?:year )?(?:19|20)\d\d`],
    ["in the 70s", raw`in (?:the )?(?:(?:19|20)?\d0s|'\d\d|(?:early|mid|late)\b)`],
    ["in '72", raw`in '?\d\d\b`],
    "back in",
    [
      "thirty-four years ago",
      raw`(?:${count}) (?:years|months|decades|winters|summers)(?: ago| back)`,
    ],
    [
      "last January",
      "last ",
      [
        "year, spring, summer, autumn, fall, winter, month, january, february, march, april",
        "may, june, july, august, september, october, november, december",
      ],
    ],
    [
      "before I retired",
      "(?:when|while|until|till|after|before) (?:I|we) ",
      ["was, were, turned, retired, had, moved, got, lived, left, finished, came, quit", "stopped"],
    ],
    ["as a child", "as a (?:child|kid|boy|girl|teenager|student|young|lad|wee|teen|baby|small)"],
    [
      "at nineteen",
      "at (?:the age of )?",
      [
        ["at 40", raw`\d\d?`],
        ["at nineteen", raw`\p{L}+teen`],
        "twenty, thirty, forty, fifty, sixty, seventy",
      ],
      "(?=$|,| and| with| I)",
    ],
    "at the age of",
    [
      "In my day",
      "in (?:my|our) ",
      [
        "twenties, thirties, forties, fifties, youth, teens, childhood, day, time, student",
        "school",
      ],
    ],
    "growing up",
    ["in high school", "in (?:high school|college|primary school|middle school|university|uni)"],
    "sophomore year, freshman year, junior year, senior year, as of",
    [
      "in September",
      "in ",
      [
        "january, february, march, april, may, june, july, august, september, october",
        "november, december",
      ],
    ],
    "over the pandemic, over the summer, over the winter",
    ["during pandemic", "during (?:the )?(?:pandemic|covid|lockdown|war)"],
    "recently, finally, eventually, in the end, for life, once and for all, originally",
    "formerly, to begin with, in a former life, in those days, by trade, back then",
    "years ago",
    [
      "several times",
      raw`(?:two|three|four|five|six|seven|eight|nine|ten|\p{L}+teen|twenty|thirty|\d+|several|many) times`,
    ],
  ],
  { before: raw`\b`, after: raw`\b` },
);
const momentary = anyOf(
  [
    "today, tonight, yesterday",
    ["this afternoon", "(?:this|that) (?:morning|evening|afternoon|very|instant|minute|second)"],
    "right now, just now, rn, at the moment, for now, last night, earlier, a minute ago",
    "a moment ago, a second ago, a while ago",
    [
      "a minute ago",
      raw`(?:\d+|an?|two|three|few|couple of|five|ten|twenty|thirty) (?:minutes?|hours?|mins|secs|seconds|days) ago`,
    ],
    ["in ten minutes", raw`in (?:an?|\d+|two|three|half an|ten|five) (?:hour|hours|minutes|mins)`],
    "tomorrow, the other evening, the other night, the other week, the other day",
    ["the day", raw`the day\b(?= ?$)`],
    ["due at", raw`due (?:at|by|in|today|tonight|tomorrow)\b`],
    "at midnight",
    ["by midnight", "by (?:noon|midnight|lunch|tonight|tomorrow)"],
  ],
  { before: raw`\b`, after: raw`\b`, flags: "i" },
);

/** Said of a day that is further off than tomorrow. */
export const isDated = (text: string) => far.test(text);
/** Said of what comes again and again. */
export const isRegular = (text: string) => regular.test(text);
/** Said of what has gone on for long. */
export const isLong = (text: string) => since.test(text);
/** Said of a time that is long over. */
export const isLongAgo = (text: string) => longAgo.test(text);
/** Said of this day alone. */
export const isMomentary = (text: string) => momentary.test(text);
/** Said of this very day: "at the moment" may be years. */
export const isOfToday = (text: string) =>
  /\b(?:today|tonight|yesterday|tomorrow|this (?:morning|evening|afternoon)|just now|rn|last night)\b/i.test(
    text,
  );
