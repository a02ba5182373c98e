import type { MemoryKind } from "../../contract";
import * as words from "./lexicon";
import { anyOf, raw } from "./phrases";
import { decide, type Look } from "./predicate/decide";
import { isDated, isMomentary, isRegular } from "./predicate/time";

/** What is one's own by its nature, whatever it is said to be. */
const attribute = anyOf(
  [
    "name, alarm, nickname, surname, middle name, maiden name, rating, elo, handicap",
    "personal best, pb",
    ["14th of March", raw`\d{2}(?:st|nd|rd|th)`],
    "birthday, age, job, day job, profession, occupation, trade, line of work, work",
    "hobby, hobbies, dream job, dream, goal, aim, hometown, home town, home",
    "native language, first language, second language, mother tongue, nationality",
    "star sign, zodiac sign, sign, religion, faith, church, blood type, anniversary",
    "wedding, due date, pronouns, shoe size, height, major, minor, degree, thesis, phd",
    "speciality, specialty, allergies, allergy",
    [
      "biggest fear",
      "(?:biggest|worst|greatest|main|one|only) ",
      ["fear, phobia, weakness, vice, regret, passion, love, hate, hobby, hobbies", "indulgence"],
    ],
    "fear, phobia, vice, weakness, resolution, passion, ancestors, roots, heritage",
    "people, ambition, bedtime, team, club, comfort food, comfort film, comfort show, comfort watch, comfort read, go-to, guilty pleasure",
    "pet peeve, bugbear, pet hate, bête noire, instrument, language, accent, background",
    "birthplace, village, town, street, diet, routine, shift, shifts, hours, commute",
    "drink, poison, tipple, motto",
    [
      "favourite colour is green",
      raw`favourite(?! (?:bit|part|moment|line|answer|question|thing about|guess|one|of)\b)(?: [\p{L}-]+){0,4}`,
    ],
    "plan, field, subject, specialism, research, training, title, role, position, post",
    "duties, upbringing, childhood, schedule, side hustle, side job, side gig, medication",
    "pension, salary, pronoun, idea of heaven, idea of hell, idea of fun, happy place",
    "party trick, claim to fame, english, french, spanish, german, polish, maths",
    "spelling, handwriting, cooking, eyesight, hearing, memory, sense of direction",
    "sense of humour, sense of smell",
  ],
  { before: raw`(?:^|\s)`, after: raw`(?: (?:on|in|at|for|as|with|of) [\p{L}\d' ]+)?$` },
);
const body = anyOf(
  [
    "knees, knee, back, heart, eyes, eye, hips, hip, shoulders, shoulder, hands, hand",
    "ears, ear, lungs, lung, thyroid, stomach, hearing, eyesight, sight, feet, foot, legs",
    "leg, teeth, skin, blood pressure, cholesterol, sugar, bones, joints, kidneys, kidney",
    "liver, neck, spine, hair, nerves",
  ],
  { before: raw`(?:^|\s)`, after: "$", flags: "i" },
);
const bodyLasting = anyOf(
  [
    ["high blood pressure", raw`${words.conditions}`],
    "bad, shot, gone, gave out, gave way, gave up, went, weak, titanium, metal, plastic",
    "false, dodgy, knackered, bust, banjaxed, ruined, failing, poor, terrible, never",
    "not great, not good, not what, high, low, only, grey, different, blue, green, brown",
    "hazel, red, blonde, curly, fused, replaced, broken, removed, transplant, mine",
    "acts up, act up, plays up, play up, forbids, forbid, aches, ache, these days",
    "any more, anymore, not longer, no longer, does not, can not, do not, will not, since",
    "swells, swell, hurts when, hurt when, stopped, pinned, replaced, taken",
  ],
  { before: raw`\b`, after: raw`\b`, flags: "i" },
);
/** What somebody or something of one's own does or is just now. */
export const passing = anyOf(
  [
    "used to tell, used to call, used to say, says, say, said, thinks, think, thought",
    "told, tells, asked, asks, reckons, reckon, swears, called me, texted, just called",
    "just left, just said, on the warpath, on the phone, on the mend, on the move",
    [
      "have a good day",
      "(?:has|have|had) ",
      [
        ["have a good day", "a (?:point|cold|headache|question|laugh|go|bad day|good day)"],
        "no idea, said, told, called",
        [
          "has just said",
          raw`just(?! (?:started|turned|moved|retired|graduated|qualified|had an?|got (?:married|engaged)))`,
        ],
      ],
    ],
    ["like this", raw`(?:likes?|loves?|hates?) (?:that|this|it|when|me\b|you|your)`],
    "fine, ok, okay, tired, asleep, here, waiting, woken up, woke up, just woken, rang earlier, again",
    ["coming home", "coming (?:over|round|in|now|home)"],
    "sleeping, calling, being, driving me, going to kill, right, wrong, mad, angry, cross",
    "ringing, dead on, broken, not working, running out, low, full, empty, due",
    ["in the kitchen", "in (?:bed|the (?:bath|shower|car|garden|kitchen|other room))"],
    "at the door, at it again, all over the place, all over the shop, in my hands",
    "in tatters, in ruins, in bits",
    ["on two percent", raw`(?:at|on) (?:\d+|\p{L}+) ?(?:per ?cent|%)`],
  ],
  { before: raw`\b`, after: raw`\b` },
);
/** Hurt by what was just done. */
const fromToday =
  /\b(?:from|after) (?:the|this|that|all|sitting|standing|walking)\b(?! (?:accident|war|crash|army|fall|operation|surgery))/;
const regularThing = anyOf(
  [
    "club, choir, band, team, class, classes, group, lessons, lesson, shifts, shift",
    "rehearsals, rehearsal, therapy, training, practice, orchestra, circle, quiz, guild",
    "league, church, gym, meeting, meetings",
  ],
  { before: raw`(?:^|\s)`, after: "$", flags: "i" },
);
const thingKind = anyOf(
  [
    ["restaurant", raw`${words.things}`],
    "channel, account, collection, school, company, office, firm, studio, grandmother's",
    "father's, allotment, plot, field, instrument, room, workshop, building, street",
    "neighbourhood",
  ],
  { after: "$", flags: "i" },
);

const atHome =
  /(?:flat|house|apartment|home|garden|farm|cottage|cabin|boat|village|street|building|balcony|bungalow|room)$/i;
const ahead =
  /^(?:is|are|will|starts?|begins?|opens?|ends?|runs?|falls?|has|got|was moved|were moved|have|finishes|closes|comes)\b/;
const ofThing =
  /^(?:is|are|has|have|lies|stands|got|was|came|runs|does not|makes) (?:(?:an?|called|named|in|on|by|near|from|painted|my|full|over|nearly|not|older|the|just|at|two|three|four|right|closed|going|about|\d|\p{L}+ (?:years|rooms))\b|\d)/u;

const isNothing =
  /^(?:is|are|was) (?:not )?(?:ready|over|done|good enough|on the line|safe|it|that|this|to (?:win|get|make you))\b/;
const told = anyOf(
  [
    "is, are, was, were, will be, has always been, has been, have always been, used to",
    "comes, come, means, mean, starts, start, runs, run, falls, fall, got, never, goes",
    "involves, involve, includes, include, has, have, does",
  ],
  { before: "^", after: raw`\b`, flags: "" },
);
const ofTheDay = anyOf(
  [
    "fine, good, great, over, done, hard, busy, crazy, boring, so, too, getting, killing",
    "calling, simple, clear",
    ["has to get", "to (?:win|get|make you|beat|earn)"],
  ],
  { before: "^(?:is|are|was|has) ", after: raw`\b`, flags: "" },
);
const everyday = /^(?:work|home|aim|goal|people|shift|hours|team|memory|drink)$/i;

/** The kind of an attribute by its name, the first that fits. */
const attributeKinds: readonly [RegExp, MemoryKind][] = [
  [/favourite|hobb|passion|comfort|pleasure|peeve|hate|bugbear|fear|drink|love|idea of/i, "taste"],
  [/wedding|due date|goal|dream|ambition|resolution|aim|plan/i, "plan"],
  [/job|profession|occupation|major|thesis|phd|degree|work|trade|shift|hours/i, "work"],
  [/home|town|village|street|birthplace/i, "place"],
];

type OfThing = { who: string; predicate: string };

const attributeLooks: readonly Look<OfThing>[] = [
  ({ predicate }) => (told.test(predicate) ? undefined : null),
  ({ predicate }) => (isMomentary(predicate) || isNothing.test(predicate) ? null : undefined),
  ({ who, predicate }) => (everyday.test(who) && ofTheDay.test(predicate) ? null : undefined),
  ({ who }) => attributeKinds.find(([pattern]) => pattern.test(who))?.[1] ?? "identity",
];

const ailment = new RegExp(`(?:^|\\s)(?:${words.conditions})$`, "i");

const looks: readonly Look<OfThing>[] = [
  ({ who, predicate }) =>
    body.test(who) &&
    bodyLasting.test(predicate) &&
    !fromToday.test(predicate) &&
    !isMomentary(predicate)
      ? "health"
      : undefined,
  ({ predicate }) => (isDated(predicate) && ahead.test(predicate) ? "plan" : undefined),
  ({ who, predicate }) =>
    ailment.test(who) &&
    /^(?:always|never|still|flares?|comes?|gets?|is|means?|makes?|plays?|started|runs?|stops?)\b/.test(
      predicate,
    )
      ? "health"
      : undefined,
  ({ who }) => (body.test(who) ? null : undefined),
  ({ who, predicate }) => (regularThing.test(who) && isRegular(predicate) ? "habit" : undefined),
  (thing) => (attribute.test(thing.who) ? decide(attributeLooks, thing) : undefined),
  ({ predicate }) =>
    /^(?:is|are) (?:called|named) \p{L}/u.test(predicate) ? "possession" : undefined,
  ({ predicate }) => (isMomentary(predicate) || passing.test(predicate) ? null : undefined),
  ({ who, predicate }) =>
    thingKind.test(who) && ofThing.test(predicate) ? "possession" : undefined,
  ({ who, predicate }) =>
    atHome.test(who) &&
    /^(?:has|overlooks|faces|backs|looks|sits|[a-z]+s (?:on|over|the|onto|out)) /.test(predicate)
      ? "place"
      : undefined,
];

/** The kind of what is said of something of one's own: a job, a knee, a car. */
export const kindOfThing = (who: string, predicate: string) => decide(looks, { who, predicate });
