import { linesOf } from "../pick-line";
import type { HousePrompt } from "../read-prompt";
import type { Reading } from "../reading";
import type { Pick } from "../voice";

/** The case at Orchard House: who says what, and what solves it. */
const stations: readonly { when: RegExp; say: string }[] = [
  {
    when: /\b(?:the case|new case|a case|a mystery|orchard|play|begin|start|investigate|what happened)\b/i,
    say: "The case at Orchard House, Sergeant. Item one: Mr. Aldous Pell, found at ten in a locked study, struck down, alive, unable to say by whom. Item two: a silver inkstand gone. Item three: four people in the house, Doctor Finch, the niece Clara, Hobbs the gardener, and Mrs. Tully who cooks. See whom you like, or search the room.",
  },
  {
    when: /\b(?:doctor|finch)\b/i,
    say: "Doctor Finch played patience in the library from nine. He heard the niece at the piano until a quarter past ten, he says, without a pause. Observe: the doctor is deaf in his left ear, and sat with his right to the wall.",
  },
  {
    when: /\b(?:niece|clara|piano)\b/i,
    say: "Miss Clara played until ten, and then, she says, turned pages for nobody. She stood to inherit, and she knew it. There is fresh candle wax on her cuff, though the house has electric light.",
  },
  {
    when: /\b(?:gardener|hobbs|boots|footprints?)\b/i,
    say: "Hobbs was in the potting shed. His boots are dry, Sergeant, and it has rained since eight. He says he took them off. He did not say why a man sits in a potting shed in his socks.",
  },
  {
    when: /\b(?:cook|tully|kitchen|marmalade)\b/i,
    say: "Mrs. Tully carried up the tray at a quarter to ten, found the study locked, and left it by the door. The tea on it is drunk, Sergeant. Behind a locked door, a man drank the tea in front of it.",
  },
  {
    when: /\b(?:study|room|search|window|door|lock|key|desk|inkstand)\b/i,
    say: "The study: window latched, key inside, blotter clean, and a drop of candle wax on the hearth, before a bookcase that stands a finger's breadth from the wall. One has always rather hoped for a bookcase.",
  },
  {
    when: /\b(?:bookcase|passage|secret|candle|wax)\b/i,
    say: "The bookcase swings. A passage, Sergeant, low and unlit: one needs a candle, and one comes out behind the music room. Whoever used it left a piano silent. And somebody swears that it was not.",
  },
];

const accusing =
  /\b(?:accuse|it was|i think it(?:'s| is| was)|did it|guilty|the culprit|arrest)\b/i;

/** Plays the case where the message is about it; null where it is not. */
export function investigate(reading: Reading, prompt: HousePrompt, pick: Pick): string[] | null {
  if (reading.act === "identity" || reading.act === "recall" || reading.feeling) return null;
  const begun = prompt.lines.some((line) => line.text.includes("Orchard House"));
  if (!begun && !/\b(?:case|mystery|orchard|game|play|investigate|puzzle)\b/i.test(reading.text))
    return null;
  if (begun && accusing.test(reading.text)) return [verdict(reading.text)];
  const told = prompt.lines
    .filter((line) => line.mine)
    .map((line) => line.text)
    .join("\n");
  const found = stations.filter(({ when }) => when.test(reading.text));
  const fresh = found.find(({ say }) => !told.includes(say));
  if (fresh) return [fresh.say];
  return found.length > 0 && begun ? [pick("again", again)] : null;
}

function verdict(text: string): string {
  const accused = /\b(clara|niece|doctor|finch|gardener|hobbs|cook|tully)\b/i
    .exec(text)?.[1]
    ?.toLowerCase();
  if (accused === "clara" || accused === "niece")
    return "Just so, Sergeant. Wax on the cuff, a passage that wants a candle, a piano silent while she walked it, and a deaf doctor to swear it played. She drank the tea on her way out; murder is thirsty work, even when it fails. Miss Clara, your coat. The case is closed, and you closed it.";
  if (!accused)
    return "You accuse, Sergeant, but whom? A name, if you please, and one exhibit to hang it on.";
  return "I hear your theory, Sergeant, and I find one thing it cannot carry: the wax. Who needed a candle in a house with electric light, and where does one carry a candle to?";
}

const again = linesOf(`
  We have that statement already, Sergeant, and it has not improved. Somebody else?
  The witness repeats it word for word. Rehearsed, or merely true.
  I have shown you all I have there. Look instead at what two of them disagree about.
  Nothing new from that quarter. Mark who has not been asked.`);
