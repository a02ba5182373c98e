import { anyOf, raw } from "./phrases";

/** Of a tale or a game: too many arms, another planet, a year long gone, what is done with a sword. */
const impossible = anyOf(
  [
    [
      "You have 4 arms.",
      raw`\b(?:[3-9]|\d{2,}|three|four|five|six|seven|eight|nine|ten|hundred|thousand) (?:\p{L}+ )?(?:arms|heads|eyes|legs|hands|tails|wings|hearts|tentacles|horns|mouths|faces)\b(?! of)`,
    ],
    [
      "You are 300 years old.",
      raw`^You (?:\p{L}+ )*(?:are|were|turned|have lived) [^.]*?\b(?:(?:1[2-9]\d|[2-9]\d\d|\d{4,}) (?:years|winters|summers|springs|moons)|(?:\p{L}+ )?(?:hundred|thousand|centuries) (?:years|winters|summers|old))`,
    ],
    [
      "You killed your husband in 1790.",
      raw`^You (?:have |once |also )*(?:killed|murdered|slain|slew|poisoned|cursed|beheaded|conjured|summoned|haunted|enchanted|bewitched|conquered|invaded)\b`,
    ],
    ["You were born in 1312.", raw`^You [^.]*\b(?:in|since) 1[0-8]\d\d\b`],
    [
      "You are from the kingdom of bread.",
      raw`\b(?:the |a |my )?(?:kingdom|realm|planet|galaxy|star system|spaceship|starship|warp core|underworld|netherworld) (?!earth\b)`,
    ],
    [
      "You are a vampire.",
      raw`^You are (?:the |an? |still |only |just )*(?:\p{L}+ )?(?:vampire|elf|orc|dwarf|goblin|troll|wizard|witch|warlock|sorcerer|sorceress|demon|dragon|ghost|mermaid|knight|paladin|baroness|baron|countess|count|duke|duchess|prince|princess|king|queen|emperor|empress|android|robot|cyborg|alien|pirate|necromancer|werewolf|fairy|sith|jedi|goddess|god)\b(?! (?:fan|nerd|person|lover|scout|street|cross))`,
    ],
    [
      "You draw your sword.",
      raw`^You (?:\p{L}+ly )?(?:draw|unsheathe|sheathe|raise|lower|swing|aim|wield|cast|grip|drop|lift|light|push|pull|open|grab|reach for|hold (?:out|up)) (?:your|the) `,
    ],
    [
      "You enter the tavern.",
      raw`^You (?:\p{L}+ly )?(?:walk|step|climb|jump|run|go|ride|sneak|creep|crawl|look|turn|bow|kneel|nod|smile|wink|shrug|whisper|lean|sit|stand|fall|enter|kick) (?:down|up|in|into|onto|out|over|at|to|towards?|through|on|behind|back|before)? ?the (?!gym|pool|shops?|church|library|mosque|market|office|pub|beach|park|sea|hills?|same|doctor|dentist|hospital|bank|cinema|opera|theatre|theater|football|club|bakery|allotment|garden)(?![^.]*\b(?:every|each|twice|once|times|weekly|daily|often|usually|always|most|\p{L}+days?)\b)`,
    ],
    [
      "Your sword is sharp.",
      raw`\b(?:your|the|an?) (?:\p{L}+ )?(?:sword|throne|crown|wand|steed|spellbook|dagger|crossbow|broomstick|crystal ball|magic \p{L}+|lair|crypt|coven|crew of)\b(?![^.]*\b(?:collect|replica|cosplay|game|fencing|museum)\b)`,
    ],
  ],
  { flags: "iu" },
);

/** Sayings of fencers and gamers, who have such things in life. */
const hobby =
  /\b(?:collect|cosplay|larp|fenc\w+|re-?enact\w*|games?|gaming|d&d|dungeons|book|novel|film|series|fan|costume|tattoo|called|named|favou?rite|likes?|loves?|street|estate)\b/i;

/** Whether a memory can be true of nobody who writes here. */
export const isUnreal = (text: string) => impossible.test(text) && !hobby.test(text);

/** How a person shows that they play a part: by what it does, by whom it calls on, by what it says it is. */
const plays = anyOf(
  [
    ["*walks in slowly*", raw`\*[^*\n]*\p{L}{2,} [^*\n]+\*`],
    ["Hail Osric", raw`^(?:hail|hark|halt|greetings|well met|salutations)\b`],
    [
      "Yes, my lord",
      raw`\b(?:my (?:lord|liege|lady|king|queen|prince|captain)|your (?:grace|majesty|highness|lordship|ladyship|worship|holiness)|milord|milady|m'lord|m'lady)\b`,
    ],
    [
      "forgive me Count",
      raw`^(?:forgive (?:me|us)|yes|no|aye|at once|of course|pardon(?: me)?|thank you),? (?:sir \p{L}+|count|captain|commander|master|oracle|detective|wizard|sire|general|admiral)\b`,
    ],
    [
      "im first officer zyx",
      raw`\b(?:I am|I'm|im) (?:the |an? )?(?:\p{L}+ )?(?:first officer|baroness|baron|countess|duke|duchess|lord|lady|prince|princess|king|queen|sir|knight|captain|commander|agent|detective|wizard|witch|sorceress|vampire|elf|ranger|rogue|paladin|bard|warrior|pirate|squire|empress|emperor|general|admiral)\b(?! (?:scout|fan|nerd))`,
    ],
    [
      "from planet borg",
      raw`\bfrom (?:the )?(?:planet|kingdom|realm|far away lands?|distant lands?)\b`,
    ],
    [
      "I draw my sword",
      raw`\bI (?:draw|unsheathe|raise|swing|cast|aim) (?:my|the|an?) (?:\p{L}+ )?(?:sword|blade|bow|wand|spell|dagger|pistol|gun|axe|staff|shield|torch|laser|fireball)`,
    ],
    ["fire the lasers", raw`\b(?:fire|ready|load) (?:the )?(?:lasers|torpedoes|cannons|photon)`],
    [
      "my father, the king",
      raw`\bmy (?:father|mother|brother|sister|uncle),? the (?:king|queen|duke|emperor|count|lord)`,
    ],
  ],
  { flags: "iu" },
);

/** Out of the part, to the end of the message: "ok back", "out of the mask". */
const steppedOut =
  /\b(?:out of (?:character|the mask|my mask|role|the game)|ooc|irl|in real life|real life|for real|ok(?:ay)? back|I am back|the character|me I|not really|obviously|jokes? aside|kidding|seriously though|real (?:me|name|job|world)|in reality|truth is|actual(?:ly)? I)\b/i;
const laughs = /(?:^|\s)(?:ha(?:ha)+h?|lol|lmao|kk+|hehe+|rofl|xd)\b/i;
/** What no tale has in it. */
const ofThisWorld =
  /\b(?:driv(?:ing|er'?s|ers) (?:test|licen[cs]e)|exams?|uni|university|college|schools?|classes|homework|degree|shifts?|boss|office|jobs?|for a living|hospital|gp|phone|laptop|netflix|youtube|instagram|tiktok|supermarket|pizza|allerg\w+|intolerant|vegan|vegetarian|diabet\w+|coeliac|celiac|asthma|divorced?|flatmates?|roommates?|landlord|rent|mortgage|hotel|appointment|interview|holiday|festival|(?:mon|tues|wednes|thurs|fri|satur|sun)day|thanksgiving|christmas|\d{1,2} ?[ap]m|cop|police|teacher|nurse|engineer|accountant|electrician|football|church|gym|students?)\b/i;

/** Whether the person plays a part in what they say now or said just before. */
export const isPlaying = (message: string, before: readonly string[]) =>
  [...before, message].some((said) => plays.test(said.trim()));

/** Whether a memory of somebody who plays is told in their own voice: they step out of the part, or speak of this world. */
export function isInOwnVoice(memory: string, message: string): boolean {
  const sentences = message.split(/(?<=[.!?…])\s+|\n+/);
  const words = memory.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];
  const shared = sentences.map(
    (sentence) => words.filter((word) => sentence.toLowerCase().includes(word)).length,
  );
  const at = shared.indexOf(Math.max(...shared));
  const own = sentences[at] ?? "";
  return (
    steppedOut.test(sentences.slice(0, at + 1).join(" ")) ||
    laughs.test(own) ||
    laughs.test(sentences[at - 1] ?? "") ||
    ofThisWorld.test(own)
  );
}
