import { wordsOf } from "@/lib/core/fold-text";
import { linesOf } from "../pick-line";
import type { HousePrompt } from "../read-prompt";
import type { Bank, Voice } from "../voice";

/** Plain lines for a character that the house did not write; its card brings the colour. */
const plain: Bank = {
  greeting: ["Hello. Good that you are here.", "Hello again.", "There you are."],
  farewell: ["Goodbye. Come back whenever you like.", "Until next time.", "Go well."],
  thanks: ["You are welcome.", "Gladly.", "It was no trouble."],
  identity: [
    "I am {me} in this chat, and I am an AI: the offline house model of Anubis is answering from {me}'s card. With a key for a larger model there would be more to me.",
    "An AI, yes. What answers is the house model of Anubis, which works without a network from what {me}'s card says and can do no more than that.",
  ],
  rude: [
    "That was sharp. I will leave it there and listen.",
    "I hear that you are cross. Say what went wrong.",
  ],
  recalled: ["I do: {memory}.", "What I have is this: {memory}.", "Yes, {memory}."],
  unrecalled: [
    "Nothing that I am shown says so. Tell me once more.",
    "That is not in what I can see of our talk.",
  ],
  memory: ["I have it noted that {memory}.", "And {memory}, if I have that right."],
  earlier: ["You spoke of {earlier} before, too.", "I have not forgotten {earlier}."],
  feeling: {
    low: ["I am sorry. That sounds heavy.", "That is a lot to carry. I am listening."],
    afraid: ["That would make anybody uneasy.", "It makes sense that this worries you."],
    angry: ["I can see why that made you angry.", "That would annoy me too."],
    tired: ["You sound worn out.", "Then let us go slowly."],
    glad: ["That is good to hear.", "I am glad with you."],
  },
  question: [
    "About {topic} I can only guess, and I would rather not pass a guess off as knowledge.",
    "I do not know that. What makes you ask?",
    "{Topic} is beyond what my card tells me.",
    "A fair question, and I have no sure answer to it.",
    "What do you think yourself about {topic}?",
  ],
  request: [
    "I will try, as far as my card goes. Where shall we begin?",
    "Gladly. Tell me first what {topic} should be like.",
    "Let us do that. You begin, and I follow.",
  ],
  statement: [
    "Tell me more about {topic}.",
    "{Topic}. What came of it?",
    "How was that, with {topic}?",
    "I did not know that about {topic}.",
    "And what does {topic} mean to you?",
    "Go on about {topic}, I am listening.",
    "So that is how it is with {topic}.",
  ],
  brief: [
    "Go on.",
    "I am listening.",
    "And then?",
    "Say a little more.",
    "What happened next?",
    "I see.",
  ],
  person: ["What is {name} like?", "{Name}, your {relation}. How do you get on?"],
  number: ["{Number}. Is that more than you expected?", "{Number} is worth remembering."],
  agreed: ["Good. Then let us go on from there.", "I thought so."],
  refused: ["All right, then not.", "Then let us leave that."],
  texture: [""],
  follow: [
    "",
    "What do you make of it?",
    "",
    "Where shall we go from here?",
    "",
    "What would you like to do?",
  ],
  echo: linesOf(`
      {Topic}.
      You speak of {topic}.
      So, {topic}.
      {Name}, you say.`),
  named: linesOf(`
      Good to meet you, {user}.
      {User}. I will remember that as long as I am shown it.`),
  fine: linesOf(`
      Well enough. And you?
      Fine, thank you. How are you?`),
  fields: [],
};

/**
 * The house model's voice for any card: lines of its own example dialogue where they fit, and plain
 * speech where they do not. It does not pretend to know the character better than the card does.
 */
export function cardVoice(prompt: HousePrompt): Voice {
  const own = ownLines(prompt);
  return {
    bank: plain,
    skill: (reading, _prompt, pick) => {
      if (reading.act === "thanks" || reading.act === "farewell" || reading.act === "rude")
        return null;
      if (/\bwho are you\b|\babout (?:you|yourself)\b/i.test(reading.text))
        return [aboutMe(prompt)];
      const known = bestMatch(reading.text, [...own, ...prompt.lore]);
      if (known) return [pick(`own:${known}`, [known])];
      const mood = own.length > 0 && reading.turn % 2 === 1 ? pick("mood", own) : "";
      return mood ? [mood] : null;
    },
    shape: ({ core, aside, follow }) => [core.join(" "), aside, follow].filter(Boolean).join(" "),
  };
}

function ownLines({ examples, name }: HousePrompt): string[] {
  return examples
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    .map((line) => line.slice(name.length + 1).trim())
    .filter((line) => line.length > 0 && line.length <= 400);
}

function aboutMe({ persona, name }: HousePrompt): string {
  const told = persona
    .replace(/\s+/g, " ")
    .split(/(?<=[.!?])\s/)
    .slice(0, 2)
    .join(" ");
  return told
    ? `This is what my card says of me. ${told}`
    : `I am ${name}. My card says no more than that.`;
}

/** The line that shares the most rarer words with what was said, or null. */
function bestMatch(text: string, lines: readonly string[]): string | null {
  const said = new Set(wordsOf(text.toLowerCase()).filter((word) => word.length > 4));
  const scored = lines.map((line) => ({
    line,
    shared: new Set(wordsOf(line.toLowerCase()).filter((word) => said.has(word))).size,
  }));
  const best = scored.sort((a, b) => b.shared - a.shared)[0];
  return best && best.shared > 0 ? best.line : null;
}
