import { careText } from "./care";
import { ownNameIn } from "./noun-phrases";
import { type Picker, pickerFor } from "./pick-line";
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
  const picker = pickerFor(
    prompt.lines.filter((line) => line.mine).map((line) => line.text),
    `${prompt.voice}:${reading.text}:${reading.turn}:${seed}`,
    (line) => fillSlots(line, slots),
  );
  return tidy(voice.shape(partsOf(voice, reading, prompt, picker), reading));
}

function partsOf(voice: Voice, reading: Reading, prompt: HousePrompt, picker: Picker): Parts {
  const { bank } = voice;
  const { pick } = picker;
  const ends = reading.act === "farewell" || reading.act === "identity";
  return {
    texture: pick("texture", bank.texture),
    core: takenUp(bank, reading, coreOf(voice, reading, prompt, pick), picker),
    aside: ends ? "" : asideOf(bank, reading, prompt, pick),
    follow: ends ? "" : pick("follow", bank.follow),
  };
}

const takesUp: readonly Reading["act"][] = ["feeling", "question", "request", "statement"];

/** An answer that says nothing of theirs back begins with what it answers. */
function takenUp(bank: Bank, reading: Reading, core: string[], { fresh }: Picker): string[] {
  const theirs = [reading.topic, reading.person?.name, reading.number].filter((one) => one != null);
  const said = core.join(" ").toLowerCase();
  const passedOver = theirs.every((one) => !said.includes(one.toLowerCase()));
  if (!takesUp.includes(reading.act) || theirs.length === 0 || !passedOver) return core;
  const plain = theirs[0] ? `${capital(theirs[0])}.` : "";
  return [fresh("echo", bank.echo) ?? plain, ...core].filter(Boolean);
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
  const { act, feeling } = reading;
  if (feeling && felt.includes(act)) return bank.feeling[feeling];
  if (act === "statement") return toldLines(bank, reading);
  return act === "feeling" || act === "recall" || act === "crisis" ? bank.brief : bank[act];
}

const felt: readonly Reading["act"][] = ["feeling", "question", "request"];

function toldLines(bank: Bank, { person, number, topic }: Reading): Lines {
  if (person) return bank.person;
  if (number && (topic === null || /\D/.test(number))) return bank.number;
  return topic ? bank.statement : bank.brief;
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
    user: ownNameIn(reading.text) ?? (prompt.person || null),
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
