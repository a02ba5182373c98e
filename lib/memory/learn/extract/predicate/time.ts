import * as words from "../lexicon";

const count =
  "(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy)(?:[- ]\\p{L}+)?|several|many|a few|a couple of|some|a hundred|over \\d+|nearly \\p{L}+|about \\p{L}+|an?|donkey's)";
const far = new RegExp(words.date, "i");
const regular = new RegExp(
  `\\b(?:${words.often}|every (?:\\p{L}+ )?(?:day|night|morning|evening|afternoon|week|weekend|month|year|time|spring|summer|autumn|fall|winter|christmas|easter|sunday|monday|tuesday|wednesday|thursday|friday|saturday|second|third|\\d+)s?|each (?:day|night|morning|evening|week|month|year)|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:nights|mornings|evenings|afternoons)|(?:${count}|couple of|few|several) (?:times|days|nights|mornings|evenings|hours|miles|km|pages) (?:a|per|every|each) \\p{L}+|(?:${count}) (?:days|nights|shifts) (?:on|off)|(?:a|per) (?:week|month|year|day)|(?:in|of) the (?:evenings|mornings|afternoons)|(?:in|of) (?:a|an) (?:morning|evening)|at (?:the )?weekends|on weekends|most (?:days|nights|mornings|evenings|weekends|weeks)|(?:first|last|second|third) \\p{L}+day of|before (?:breakfast|bed|work|dawn|school)|after (?:work|school|dinner|supper|mass|church|dark)|by (?:bike|bus|train|bicycle) to|to work by|during (?:ramadan|lent)|for a living|religiously|without fail|all my life|my whole life|since (?:childhood|forever)|nowadays|these days|any ?more)\\b`,
  "iu",
);
const since = new RegExp(
  `\\b(?:since (?:(?:about |around |the |my |I |we |he |she |they |(?:19|20)\\d\\d|'\\d\\d|${count} (?:years|months|weeks)|last (?:year|spring|summer|autumn|winter|\\p{Lu})|january|february|march|april|may|june|july|august|september|october|november|december|always|birth|childhood|school|college|day one|it was))|(?:for |these |the past |already |now )?(?:the (?:last|past|best part of) )?(?:over |about |almost |nearly |more than |a good |well over |at least )?(?:${count}|odd)(?:[- ]odd| long| whole| and a half)? (?:years|months|decades|year|decade|seasons|yrs|weeks (?:sober|pregnant|clean)))\\b|\\bon and off\\b|\\bfor (?:ages|yonks|donkey's years|years|decades|ever|quite a while)\\b|\\ball (?:my|our) lives?\\b|\\bmy (?:whole|entire|adult|working) life\\b`,
  "iu",
);
const longAgo = new RegExp(
  `\\b(?:in (?:the )?(?:year )?(?:19|20)\\d\\d|in (?:the )?(?:(?:19|20)?\\d0s|'\\d\\d|(?:early|mid|late)\\b)|in '?\\d\\d\\b|back in|(?:${count}) (?:years|months|decades|winters|summers)(?: ago| back)|last (?:year|spring|summer|autumn|fall|winter|month|january|february|march|april|may|june|july|august|september|october|november|december)|(?:when|while|until|till|after|before) (?:I|we) (?:was|were|turned|retired|had|moved|got|lived|left|finished|came|quit|stopped)|as a (?:child|kid|boy|girl|teenager|student|young|lad|wee|teen|baby|small)|at (?:the age of )?(?:\\d\\d?|\\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy)(?=$|,| and| with| I)|at the age of|in (?:my|our) (?:twenties|thirties|forties|fifties|youth|teens|childhood|day|time|student|school)|growing up|in (?:high school|college|primary school|middle school|university|uni)|(?:junior|senior|freshman|sophomore) year|as of|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|over the (?:summer|winter|pandemic)|during (?:the )?(?:pandemic|covid|lockdown|war)|recently|finally|eventually|in the end|for life|once and for all|originally|formerly|to begin with|in (?:a former life|those days)|by trade|back then|years ago|(?:two|three|four|five|six|seven|eight|nine|ten|\\p{L}+teen|twenty|thirty|\\d+|several|many) times)\\b`,
  "iu",
);
const momentary =
  /\b(?:today|tonight|yesterday|(?:this|that) (?:morning|evening|afternoon|very|instant|minute|second)|right now|just now|rn|at the moment|for now|last night|earlier|a (?:minute|moment|second|while) ago|(?:\d+|an?|two|three|few|couple of|five|ten|twenty|thirty) (?:minutes?|hours?|mins|secs|seconds|days) ago|in (?:an?|\d+|two|three|half an|ten|five) (?:hour|hours|minutes|mins)|tomorrow|the other (?:day|night|evening|week)|the day\b(?= ?$)|due (?:at|by|in|today|tonight|tomorrow)\b|at midnight|by (?:noon|midnight|lunch|tonight|tomorrow))\b/i;

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
