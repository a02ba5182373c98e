import { anyOf, raw } from "../phrases";

/** What points at something that is not in the clause, or at the other. */
const pointing = anyOf(
  [
    "it, this, that, these, those, them, him, her",
    ["me then", "me(?: then| too| either|$)"],
    "you, your, yours, here, there, myself, ourselves, something",
    ["everything", raw`(?:anything|everything|nothing)(?! (?:with|containing|made)\b)`],
    ["the second one", raw`the (?:\w+ )?one(?=$|,)`],
    ["the thing", "the (?:stuff|thing|lot)(?=$|,)"],
    "someone, anyone, everyone",
    [
      "one",
      raw`one(?=$|,| of (?:them|these|those)| (?:that|which|who|is|was|too|as|in|on|at|for|with|day)\b)`,
    ],
    "so, why, what, how, where, who, whether, if, when, that's, thats",
    [
      "this Tuesday",
      "(?:this|that|these|those|his|her|their|its) (?!",
      ["year, month, week, spring, summer, autumn, fall, winter, term, semester, days"],
      ")",
    ],
  ],
  {
    before: "^(?:(?:all|any|some|both|most|much|lots|enough|more|one|none|each) of )?",
    after: raw`\b`,
    flags: "i",
  },
);

/** Whether a phrase begins with what stands for something outside of it. */
export const isPointing = (phrase: string) => pointing.test(phrase.trim());

/** Heads of what one has or is only for a moment, or in a manner of speaking. */
const momentaryHead = anyOf(
  [
    "leak, question, idea, problem, minute, time, moment, sec, second, headache, cold, fever",
    "meeting, call, feeling, point, thought, doubt, favour, favor, request, lot, bit, tad",
    "day, night, morning, evening, afternoon, week, weekend, choice, chance, clue, guess",
    "hunch, right, reason, word, look, go, laugh, nightmare, dream, hangover, appetite",
    "riddle, joke, story, message, suggestion, answer, proposal, offer, gift, deal",
    "confession, complaint, bone, blast, break, crush, fight, row, argument, talk, chat",
    "conversation, drink, beer, snack, bite, meal, nap, rest, shower, bath, bug, error",
    "issue, trick, way, mess, wreck, idiot, fool, moron, failure, genius, liar, loser",
    "disaster, monster, burden, person, human, being, thing, fun, luck, head, usd, euros",
    "euro, dollars, dollar, pounds, coins, coin, robot, bot, machine, ai, god, king",
    "queen, knight, wizard, witch, dragon, pirate, vampire, ghost, spy, assassin, warrior",
    "princess, prince, hero, villain, hunter, traveller, traveler, stranger, guest",
    "visitor, winner, player, customer, user, admin, administrator, enemy, expert",
    "beginner, newbie, sinner, dreamer, while, few, couple, try, shot, sense, sort, kind",
    "type, part, piece, pain, ache, sore, cough, rash, peek, mind, task, list, text",
    "paragraph, sentence, essay, document, file, table, column, string, function, class",
    "variable, array, dataframe, dataset, server, api, script, code, query, test",
    "assignment, homework, quiz, paper, presentation, deadline, wallet, key, password",
    "secret, token, prize, plan, theory, comment, update, confess, news, proof",
    "permission, access, authority, evidence, money, doubt, goosebumps, tears",
    "butterflies, regrets, faith, trust, hope, hopes, respect, power, legend, star",
    "sweetheart, darling, angel, gem, hoot, treat, pleasure, shame, pity, joy, delight",
    "mystery, rush, hurry, pickle, state, loss, mood, position, mouthful, vibe, giant",
    "sucker for punishment, one, guy, dude, space, room, patience, energy, strength",
    "words, word, hands full, hand full, cheek, nerve, stuff, things, thing, yawn, itch",
    "craving, feast, ball, lie-in, nosey, poem, song, character, role, dozen, hundred",
    "thousand, million, billion, seat, view, queue, parcel, delivery, pizza, sandwich",
    "tea, coffee, soup, cake, wine, glass, cup, pint, bottle, plate, bowl, half, third",
    "match, draw, queen, rook, bishop, pawn, move, checkmate, turn, opinion, memory",
    "memories, recollection, preference, objection, intention, desire, urge, temptation",
    "suspicion, impression, inkling, notion, answer, figure, number, letters, letter",
    "statement, claim, case, witness, duty, obligation, order, command, instruction",
    "duties, moral, conscience, lot on, pot, kettle, fire, tomorrow, lie, life, pin",
    "spare, passcode, cvv, login, username, seed, phrase",
  ],
  { before: "^", after: "s?$", flags: "i" },
);
const article = anyOf(
  [
    "an, a, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve",
    ["seventy-three next", raw`(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?`],
    ["324 concerts", raw`\d{1,3}`],
    "my, our, my own, our own, my very own, several, many, some, twin, both, the, no",
    "loads of, lots of, plenty of, a couple of, a few, a pair of, a lot of, hundreds of",
    "a big, a small, a little, a wee, half a dozen, a dozen, an old",
    ["about 7 bees", raw`about \d+`],
    ["over 5 dogs", raw`over \d+`],
    ["nearly forty bees", raw`nearly \w+`],
    ["around 7 bees", raw`around \d+`],
  ],
  { before: "^", after: raw`\s+`, flags: "i" },
);
const after =
  /,\s|\s(?=\d|(?:because|so|but|who|which|that|when|if|and|or|to|for|with|from|on|in|at|near|outside|by|where|called|named|of|since|as|about|over|under|behind|beside|next|now|too|though|although|while|after|before|until|till|than|like|left|going|coming|waiting|I|we|my|he|she|it|they|is|are|has|have|does|goes|keeps|sleeps)\b)/;

/** The words of a noun phrase up to its head, without articles and counts: "an old blue bike" as "old blue bike". */
export function headPhrase(phrase: string): string {
  const bare = article.test(phrase) ? phrase.replace(article, "") : phrase;
  return bare.split(after)[0]?.trim() ?? "";
}

/** Whether it names something that somebody has or is for longer than this talk. */
export function isLastingThing(phrase: string): boolean {
  if (isPointing(phrase)) return false;
  const words = headPhrase(phrase).split(/\s+/);
  const head = words.at(-1) ?? "";
  return head.length > 1 && words.length <= 7 && !momentaryHead.test(head);
}

/** Whether a noun phrase says which or how many: "a dog", "two sons", and not "dogs". */
export const isCounted = (phrase: string) => article.test(phrase);
