import { oneOf, raw } from "../phrases";

/** An age in words or figures. */
export const number =
  "(?:\\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";

/** What one is in the way of adjectives, for years. */
export const traits = oneOf([
  "gay, lesbian, bi, bisexual, straight, trans, transgender, non-binary, nonbinary",
  "asexual, queer",
  ["left handed", "(?:left|right)[- ]handed"],
  "ambidextrous",
  ["red-green colour blind", "(?:red[-/ ]green )?colou?r[- ]?blind"],
  "deaf, blind, mute, dyslexic, dyspraxic, autistic, neurodivergent, bilingual",
  "trilingual, adopted",
  ["shortsighted", "(?:short|long|near|far)[- ]?sighted"],
  "partially sighted, hard of hearing, visually impaired, shy, stubborn, tall, bald",
  "blonde, ginger, introverted, extroverted, clumsy, forgetful, superstitious",
  "squeamish, ticklish, competitive, religious, spiritual, teetotal, sober, vegan",
  "vegetarian, veggie, pescatarian, diabetic, asthmatic, epileptic, coeliac, celiac",
  "anaemic, anemic",
  ["lactose intolerant", "(?:lactose|gluten|dairy)[- ](?:intolerant|free)"],
  "lactose, claustrophobic, agoraphobic, arachnophobic",
  ["peppers-phobic", raw`\p{L}+[- ]phobic`],
  ["anyphobic", raw`\p{L}+phobic`],
  "immunocompromised",
  ["insulin-dependent", "insulin[- ]dependent"],
  "disabled, housebound, bipolar",
  ["tone-deaf", "tone[- ]deaf"],
  "hypermobile, haemophiliac, house-proud, houseproud",
  ["old-fashioned", "old[- ]fashioned"],
  "punctual, nocturnal, dead, elderly, pre-diabetic, prediabetic, intersex, albino",
  "chronically ill, terminally ill, very ill, seriously ill, ill with, polyamorous",
  "monolingual, illiterate",
  ["self-taught", "self[- ]taught"],
  ["well-read", "well[- ]read"],
  ["double-jointed", "double[- ]jointed"],
  "hypothyroid, menopausal, perimenopausal, postmenopausal, infertile",
]);
export const being = oneOf([
  "married, single, divorced, engaged, widowed, separated, pregnant, retired",
  "semi-retired, unemployed, self-employed, freelance, freelancing, born, raised",
  "brought up, reared, home-schooled, homeschooled, fostered, adopted, orphaned",
  "based near, based out, based in, based at, settled, stationed, diagnosed, enrolled",
  "qualified, trained as, educated, descended, baptised, confirmed, ordained, sworn off",
  "between jobs, out of work, tenured, expecting, estranged, bedridden, allergic",
  "intolerant, addicted, named after, called, nicknamed, known as, remarried, affianced",
  "courting, celibate, childless, child-free, childfree, tattooed, lapsed, converted",
  "employed as, employed at, employed by, signed off, wheelchair-bound, on the spectrum",
]);
export const moods =
  "(?:bad|good|great|well) at all|sorry|happy|glad|sad|tired|sick|sure|ready|done|worried|curious|excited|grateful|thankful|aware|angry|annoyed|late|early|busy|back|fine|okay|ok|stuck|lost|able|about|going|here|willing|supposed|bound|free|set|cool|down|up|confused|impressed|surprised|nervous|anxious|jealous|ashamed|guilty|honest|serious|convinced|certain|pleased|delighted|happy|amazed|shocked|upset|mad|furious|open|likely|unlikely|inclined|tempted|afraid|about|unsure|right|wrong|good|well|better|satisfied|disappointed|thrilled|desperate|eager|keen to|content|familiar|indebted|relieved|confident|safe|responsible|available|in|on|at|off|out|over|under|behind|from|of|to|by|between|not|no|such|what|as|like|all|just|only|so|with|without|for|that|this|it|there|very";
