import { anyOf, raw } from "./phrases";

/** Turns of phrase in which people say nothing of their lives, as they stand after their subject. */
const sayings = `
  live and learn
  live for this
  live in hope
  live to tell the tale
  eat my words
  eat my hat
  work wonders
  work like a charm
  work better under pressure
  have a bone to pick
  have a point
  have a day
  have had (?:a|such a|quite a|one of those) (?:p{L}+ )?(?:day|week|time)
  have the (?:house|place|flat|day|weekend|evening|morning|afternoon) (?:to|off)
  have got the (?:house|place|flat|day|weekend|evening) (?:to|off)
  have been told that
  have a go
  have a hunch
  have a soft spot for you
  have my doubts
  have a lot on my plate
  have too much on my plate
  have two left feet
  am a sucker for punishment
  am a grown man
  am a grown woman
  do not eat and run
  do not mince my words
  do not hold with that
  have my fingers crossed
  can not wait
  can not thank
  can not complain
  did not sleep a wink
  live in (?:strange|interesting|hard|difficult|dark) times
  have a (?:stone|pebble|hole) in my
  have my moments
  have my hands full
  have nothing to lose
  have nothing to hide
  have other fish to fry
  have bigger fish to fry
  have butterflies
  have cold feet
  have mixed feelings
  have an axe to grind
  have two left feet tonight
  have had enough
  have had it up to here
  have been there
  have been meaning to
  have heard it all
  have seen it all
  have seen better days
  have got your back
  have got the message
  have got my eye on
  am all ears
  am all yours
  am all thumbs
  am an open book
  am on a roll
  am on cloud nine
  am on the fence
  am on the edge of my seat
  am on tenterhooks
  am on it
  am in two minds
  am in a pickle
  am in a bind
  am in the doghouse
  am in the same boat
  am in over my head
  am at a loss
  am at my wits
  am out of my depth
  am out of ideas
  am over the moon
  am under the weather
  am up to my neck
  am up to my eyes
  am back to square one
  am back at square one
  am barking up the wrong tree
  am down in the dumps
  am made of money
  am made of sterner stuff
  am no angel
  am no expert
  am no fool
  am no mug
  am no saint
  am not made of money
  am not made of stone
  am not born yesterday
  was not born yesterday
  was born ready
  was miles away
  keep my fingers crossed
  keep an open mind
  play devil
  play it safe
  play my cards
  play second fiddle
  drive a hard bargain
  run a tight ship
  run the risk
  wear my heart on my sleeve
  wear many hats
  smell a rat
  smoke like a chimney today
  sleep on it
  speak for myself
  speak too soon
  speak my mind
  stand corrected
  stand by that
  drink to that
  love you to bits
  love a good mystery
  hate to say it
  hate to admit it
  hate to be that person
`;
const said = sayings.trim().split(/\n\s*/).join("|");
const pattern = new RegExp(
  `^(?:well |so |ah |oh )*(?:I|we) (?:(?:just|really|always|still|do|would) )*(?:${said})\\b`,
  "i",
);
/** The same of what is theirs. */
const ofMine = anyOf(
  [
    "bad, goodness, god, word, pleasure, point, turn, guess, money is on, lips are sealed",
    "hands are tied, hands are full, jaw",
    ["my mind is gone", "mind (?:is|has) (?:gone|blank|made)"],
    [
      "My heart is racing",
      "heart (?:is (?:racing|broken|in my mouth)|skipped|goes out|sank|bleeds)",
    ],
    "head is in the clouds, head is spinning, head is all over, head hurts",
    "stomach is rumbling, stomach is in knots, stomach dropped, eyes were bigger",
    "eyes are bigger, feet are killing, feet hurt",
    ["my blood boils", raw`blood (?:is )?boil\p{L}*`],
    "ears are burning, two cents, cup runneth",
  ],
  { before: "^my ", after: raw`\b` },
);

/** States and wishes of now, however they are told. */
const ofNow = anyOf(
  [
    [
      "I am expecting a call",
      raw`am expecting (?:an?|the|some|my) (?!(?:baby|child|boy|girl|first|second|third)\b)`,
    ],
    [
      "I am a tiny bit jealous",
      raw`am a (?:tiny |wee |little |teensy )?(?:bit|tad|touch) (?!of an?\b)`,
    ],
    ["I got three out of five", raw`got \S+ out of\b`],
    ["I fancy a walk", raw`fancy (?:an?|some|another) \p{L}+(?: \p{L}+)?$`],
    ["I am too old to learn", raw`(?:am|are) too \p{L}+ to\b`],
    ["I have never been so confused", raw`have never \p{L}+ so\b`],
    ["I have two hands", "have (?:only )?two (?:hands|eyes|ears|feet|legs)$"],
    [
      "I am wearing odd socks",
      "am wearing (?!(?:glasses|contacts|hearing|braces|an? (?:hearing|brace|patch|wig|cast))\\b)",
    ],
    ["We are out of milk", raw`(?:am|are) out of \p{Ll}+$`],
  ],
  { before: "^(?:I|[Ww]e) (?:just |really |still |all )?", flags: "u" },
);

export const isSaying = (clause: string) =>
  ofNow.test(clause) ||
  pattern.test(clause.replace(/\bhave got\b/i, "have")) ||
  ofMine.test(clause);
