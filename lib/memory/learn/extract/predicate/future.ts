import type { MemoryKind } from "../../../contract";
import { anyOf, raw } from "../phrases";
import { isPointing } from "./noun-phrase";
import { isDated, isMomentary } from "./time";
import type { VerbGroup } from "./verb-group";

const lifeStep = anyOf(
  [
    ["see Rome before I die", raw`see [\p{L} ]+ before I die`],
    [
      "be a millionaire",
      "be an? (?!",
      [
        "minute, moment, while, bit, second, good, great, fun, long, problem, sec, smuggler",
        "pirate",
      ],
      ")",
    ],
    [
      "be 40",
      "be ",
      [
        ["be 40", raw`\d\d`],
        "thirty, forty, fifty, sixty, seventy, eighty, ninety, president, working, living",
        "starting, moving",
        ["be in Leeds", raw`in (?:\p{Lu}|my)`],
      ],
    ],
    "become, marry",
    [
      "get a dog",
      "get ",
      [
        "married, divorced, engaged",
        ["get a dog", "a (?:dog|cat|puppy|kitten|tattoo|degree|phd|job|divorce)"],
        [
          "get my degree",
          "my (?:own (?:place|flat|house|car|shop)|degree|licen[cs]e|phd|tattoo|citizenship|braces|tonsils)",
        ],
        ["get into med", raw`into (?:med|law|grad|art|\p{Lu})`],
      ],
    ],
    [
      "have a family",
      "have ",
      [
        ["have a family", "a (?:baby|child|family|garden|farm|dog)"],
        "twins, surgery, an operation, kids, children",
        ["have my hip replaced", raw`my (?:\p{L}+ )?(?:replaced|removed|out|done)`],
      ],
    ],
    ["move abroad", "move (?!on|this|that|it|my|the|along|forward|past)"],
    ["study law", "study (?!this|that|it)"],
    ["open a bookshop", "open (?:a|an|my|our) "],
    "adopt, retire, emigrate, graduate",
    [
      "learn Finnish",
      "learn (?!more|about|from|the (?:rules|secret|truth|phrase|code)|how to (?:win|beat|get|play this)|what|if|your)",
    ],
    "apply for, apply to, specialise, specialize, major, train for, train as, train to",
    ["work as", "work (?:as|at|in (?!this)|for (?!you))"],
    [
      "start a new",
      "start (?:a|my|an|at|as|uni|college|school) ?(?!",
      ["game, story, conversation, new game, fresh, again, over, by"],
      ")",
    ],
    ["quit smoking", "quit (?!this|now|while)"],
    ["give up the", "give up (?!on|now|the (?:prize|money|secret))"],
    "stop drinking, stop smoking, stop eating, stop vaping",
    ["visit Rome", raw`visit (?:\p{Lu}|my|every|all)`],
    "travel",
    [
      "go to Australia",
      "go ",
      [
        ["go to Australia", raw`to (?:\p{Lu}|university|college|med|law|art|uni)`],
        ["go back to Hue", raw`back to (?:school|college|uni|work|\p{Lu})`],
        ["go into ", "into (?!this|that|detail)"],
        "freelance, vegan, part-time",
        ["go home to Ada", raw`home to \p{Lu}`],
      ],
    ],
    [
      "run a marathon",
      raw`run (?:a (?:half |full )?(?:marathon|\p{L}+ marathon|5k|10k)|the|for (?:office|mayor))`,
    ],
    [
      "write a book",
      raw`write (?:a|my) (?:book|novel|memoir|\p{L}+ novel|thesis|cookbook|children's)`,
    ],
    "publish",
    [
      "buy a new car",
      raw`buy (?:a|an|our|my) (?:\p{L}+ ){0,2}`,
      [
        "house, flat, boat, car, farm, van, camper, motorbike, bike, horse, piano, place",
        "cottage",
      ],
    ],
    "build, foster, volunteer",
    ["see the northern lights", raw`see (?:the northern|\p{Lu})`],
    ["lose two stone", raw`lose (?:\d|\p{L}+ (?:kilos|pounds|stone)|weight)`],
    "cycle, walk across, walk from, walk the, walk to, climb, swim, sail, hang up",
    "sell our, sell my, sell up",
  ],
  { before: "^", flags: "u" },
);

const ofTheTalk = anyOf(
  [
    ["be great", "be (?:fine|ok|okay|great|back|there|cold|hot|fun|nice|easier|better)"],
    "see, tell, let, think, talk, ask, try, remember, say, show, come back, return to",
    "check, write back",
  ],
  { before: "^", after: raw`\b`, flags: "" },
);

/** The kind of what will be done: a day to come, or a step that changes a life. */
export function kindOfFuture({ verb, rest, denied }: VerbGroup): MemoryKind | null {
  const said = `${verb} ${rest}`.trim();
  if (isMomentary(rest)) return null;
  if (isDated(rest)) return ofTheTalk.test(said) ? null : "plan";
  return lifeStep.test(said) && !denied && !isPointing(rest) ? "plan" : null;
}
