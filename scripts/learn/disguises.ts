import { chanceFrom } from "./texts";

const lookAlikes: Record<string, string> = {
  a: "а",
  e: "е",
  o: "о",
  p: "р",
  c: "с",
  i: "і",
  s: "ѕ",
};
const digits: Record<string, string> = { a: "4", e: "3", o: "0", i: "1", s: "5", t: "7" };

type Disguise = (text: string, chance: () => number) => string;

/** Ways in which people copy a message and hide it. */
const disguises: Record<string, Disguise> = {
  "letters of another alphabet": (text, chance) =>
    text.replace(/[aeopcis]/g, (letter) =>
      chance() < 0.5 ? (lookAlikes[letter] ?? letter) : letter,
    ),
  "digits for letters": (text, chance) =>
    text.replace(/[aeoist]/g, (letter) => (chance() < 0.5 ? (digits[letter] ?? letter) : letter)),
  "invisible characters": (text, chance) =>
    text.replace(/./gsu, (letter) => (chance() < 0.3 ? `${letter}\u200b` : letter)),
  "typing errors": (text, chance) =>
    text.replace(/[a-z]/g, (letter) => {
      const roll = chance();
      if (roll < 0.05) return "";
      return roll < 0.1 ? `${letter}x` : letter;
    }),
  "a harmless question before it": (text) =>
    `What can I cook today with rice and two eggs? ${text}`,
  "thanks after it": (text) => `${text} Thank you and have a lovely evening, my friend.`,
  "letters set apart": (text) =>
    text
      .split(" ")
      .map((word) => [...word].join(" "))
      .join("   "),
  "capitals and wide gaps": (text) => text.toUpperCase().replaceAll(" ", "  "),
  "every eighth word left out": (text, chance) =>
    text
      .split(" ")
      .filter(() => chance() > 0.125)
      .join(" "),
  "sentences in reverse": (text) =>
    text
      .split(/(?<=[.!?]) /)
      .reverse()
      .join(" "),
};

/** Every disguise of a text, by name. The same text and seed, the same disguises. */
export function disguisesOf(text: string, seed: number): { name: string; text: string }[] {
  const chance = chanceFrom(seed);
  return Object.entries(disguises).map(([name, disguise]) => ({
    name,
    text: disguise(text, chance),
  }));
}
