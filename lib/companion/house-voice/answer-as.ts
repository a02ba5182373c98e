import { careText } from "./care";
import { pickerFor } from "./pick-line";
import type { HousePrompt } from "./read-prompt";
import { type Reading, readTalk } from "./reading";
import { memoryFor, recallFor } from "./recall";
import type { Bank, Lines, Parts, Pick, Voice } from "./voice";
import { cardVoice } from "./voices/card";
import { houseVoices } from "./voices/house-voices";

/** What the companion of a prompt says: the same for the same prompt and seed. */
export function answerAs(prompt: HousePrompt, seed = 0): string {
  const reading = readTalk(prompt);
  if (reading.act === "crisis") return careText;
  const voice = houseVoices[prompt.voice] ?? cardVoice(prompt);
  const slots = slotsOf(reading, prompt);
  const pick = pickerFor(
    prompt.lines
      .filter((line) => line.mine)
      .map((line) => line.text)
      .join("\n"),
    `${prompt.voice}:${reading.text}:${reading.turn}:${seed}`,
    (line) => fillSlots(line, slots),
  );
  return tidy(voice.shape(partsOf(voice, reading, prompt, pick), reading));
}

function partsOf(voice: Voice, reading: Reading, prompt: HousePrompt, pick: Pick): Parts {
  const { bank } = voice;
  const ends = reading.act === "farewell" || reading.act === "identity";
  return {
    texture: pick("texture", bank.texture),
    core: coreOf(voice, reading, prompt, pick),
    aside: ends ? "" : asideOf(bank, reading, prompt, pick),
    follow: ends ? "" : pick("follow", bank.follow),
  };
}

function coreOf(voice: Voice, reading: Reading, prompt: HousePrompt, pick: Pick): string[] {
  const { bank } = voice;
  if (reading.act === "identity") return [pick("identity", bank.identity)];
  if (reading.act === "recall")
    return [pick("recall", recallFor(reading.text, prompt) ? bank.recalled : bank.unrecalled)];
  const skilled = voice.skill?.(reading, prompt, pick);
  if (skilled) return skilled;
  const known = fieldOf(bank, reading, pick);
  if (known) return [...feltFirst(bank, reading, pick), known];
  return [pick(reading.act, linesFor(bank, reading))];
}

/** A voice that knows the matter still takes up how somebody feels about it. */
function feltFirst(bank: Bank, { feeling }: Reading, pick: Pick): string[] {
  return feeling ? [pick(`felt:${feeling}`, bank.feeling[feeling])] : [];
}

function fieldOf(bank: Bank, { text, act }: Reading, pick: Pick): string | null {
  if (act === "farewell" || act === "thanks" || act === "rude") return null;
  const at = bank.fields.findIndex((field) => field.when.test(text));
  const field = bank.fields[at];
  return field ? pick(`field:${at}`, field.say) : null;
}

function linesFor(bank: Bank, reading: Reading): Lines {
  const { act, feeling, person, number, topic } = reading;
  if (feeling && (act === "feeling" || act === "question" || act === "request"))
    return bank.feeling[feeling];
  if (act === "statement") {
    if (person) return bank.person;
    if (number) return bank.number;
    return topic ? bank.statement : bank.brief;
  }
  return act === "feeling" || act === "recall" || act === "crisis" ? bank.brief : bank[act];
}

/** Brings up what is remembered, or an earlier matter of the talk, every third turn or so. */
function asideOf(bank: Bank, reading: Reading, prompt: HousePrompt, pick: Pick): string {
  if (reading.act === "recall") return "";
  const memory = memoryFor(reading.text, prompt);
  const isNew = memory && !prompt.lines.some((line) => line.text.includes(memory));
  if (isNew) return pick("memory", bank.memory);
  return reading.earlier && reading.turn % 3 === 0 ? pick("earlier", bank.earlier) : "";
}

function slotsOf(reading: Reading, prompt: HousePrompt): Record<string, string | null> {
  const memory =
    reading.act === "recall" ? recallFor(reading.text, prompt) : memoryFor(reading.text, prompt);
  return {
    topic: reading.topic,
    earlier: reading.earlier,
    relation: reading.person?.relation ?? null,
    name: reading.person?.name ?? null,
    number: reading.number,
    memory,
    user: prompt.person || null,
    me: prompt.name,
  };
}

function fillSlots(line: string, slots: Record<string, string | null>): string | null {
  let missing = false;
  const words = line.replace(/\{([a-zA-Z]+)\}/g, (_whole, slot: string) => {
    const value = slots[slot.toLowerCase()];
    if (!value) missing = true;
    return /^[A-Z]/.test(slot) ? capital(value ?? "") : (value ?? "");
  });
  return missing ? null : words;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function tidy(text: string): string {
  return text
    .replace(/[ \t]+/g, " ")
    .replace(/ ([.,;:?])/g, "$1")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
