import { moderateOffline } from "@/lib/moderation";
import { type Feeling, feelingOf } from "./feelings";
import { isPerson, numberIn, ownNameIn, type Person, personIn, topicOf } from "./noun-phrases";
import type { HousePrompt } from "./read-prompt";

/** What somebody does with a message. */
export type Act =
  | "crisis"
  | "named"
  | "fine"
  | "greeting"
  | "farewell"
  | "thanks"
  | "identity"
  | "recall"
  | "rude"
  | "feeling"
  | "question"
  | "request"
  | "agreed"
  | "refused"
  | "statement";

/** What is understood of the newest message, and of the talk before it. */
export type Reading = {
  act: Act;
  text: string;
  /** A noun phrase of theirs, turned so that it can be said back: "your exam". */
  topic: string | null;
  /** Of an earlier message of this talk. */
  earlier: string | null;
  person: Person | null;
  number: string | null;
  feeling: Feeling | null;
  /** The person's messages that are shown, this one included. */
  turn: number;
};

export function readTalk({ lines }: HousePrompt): Reading {
  const theirs = lines.filter((line) => !line.mine).map((line) => line.text);
  const text = theirs.at(-1) ?? "";
  const topic = topicOf(text);
  const before = theirs.slice(0, -1).map(topicOf);
  const feeling = feelingOf(text);
  return {
    act: actOf(text),
    text,
    topic,
    earlier:
      before.reverse().find((one) => one !== null && !isPerson(one) && !shares(one, text)) ?? null,
    person: personIn(text),
    number: numberIn(text),
    feeling,
    turn: theirs.length,
  };
}

/** Whether the last words of a phrase stand in a text. */
function shares(phrase: string, text: string): boolean {
  const last = phrase.split(" ").at(-1) ?? "";
  return text.toLowerCase().includes(last);
}

const opener = "(?:oh|ah|well|hm+|um+|so|ok(?:ay)?|and|but|please|hey|hi|hello)?[,. ]*";
const starts = (words: string) => new RegExp(`^${opener}(?:${words})\\b`, "i");

const acts: readonly [Act, RegExp][] = [
  [
    "identity",
    /\b(?:are|r) (?:you|u) (?:\w+ ){0,3}(?:ai|a\.i\.|an? (?:ai|bot|robot|machine|program|computer|human|person|real person|llm|language model)|human|real|alive|conscious|sentient|chatgpt|gpt|claude|gemini)\b|\b(?:what|which) (?:\w+ ){0,2}(?:model|llm|ai|program|software|engine) (?:\w+ ){0,3}(?:you|this|answer\w*|behind|running|talking|am i)|\bwhat (?:are you|am i talking to)\b(?! (?:doing|up to|reading|thinking|making|cooking|wearing|working|drinking|eating|looking|waiting|going|saying|talking about|planning))|\b(?:human|person) or (?:a |an )?(?:bot|machine|ai|program|computer)|\b(?:bot|machine|ai|program|computer) or (?:a |an )?(?:human|person|real)|\btalking to (?:a |an )?(?:real |actual )?(?:human|person|bot|machine|ai|computer)/i,
  ],
  [
    "recall",
    /\bdo you (?:still )?(?:remember|recall|know (?:my|who i|what i|where i|how old i))|\bwhat (?:do|did|can) (?:you|i) (?:still )?(?:remember|know about me|say|tell you|mention)|\bwhat(?:'s| is| was) my\b|\bremind me what i\b|\bwho am i\b|\bhave you forgotten\b|\bwhat have i told you/i,
  ],
  [
    "farewell",
    starts(
      "bye|goodbye|good ?night|see you|see ya|farewell|i (?:have|need|got) to (?:go|leave|run|sleep)|i(?:'m| am) (?:off|leaving|going to bed)|talk (?:to you )?(?:later|tomorrow|soon)|take care|ciao|tsch[uü]ss",
    ),
  ],
  [
    "thanks",
    starts(
      "thanks?|thank you|thx|cheers|much appreciated|that (?:really )?help(?:s|ed)|danke|grazie|merci",
    ),
  ],
  [
    "rude",
    /\b(?:you(?:'re| are) (?:\w+ ){0,2}(?:stupid|useless|dumb|boring|an idiot|idiot|pathetic|worthless|annoying|rubbish|trash|terrible|awful)|shut up|fuck (?:you|off)|i hate you|you suck|screw you)\b/i,
  ],
];

const question =
  /\?\s*$|\?\s|^(?:who|what|where|when|why|how|which|whose|is|are|was|were|do|does|did|can|could|should|would|will|shall|have|has|may|might|am)\b/i;
const request =
  /^(?:please |could you |can you |would you |will you )?(?:tell|give|show|help|teach|explain|recommend|suggest|write|read|describe|make|list|sing|draw|plan|choose|pick|find|let'?s|let us|start|begin|continue|go on|quiz|test|play|correct|translate|walk me|talk me)\b|\bi(?:'d| would) (?:like|love)\b|\bi (?:want|need) (?:you|a|an|some|help|to (?:know|learn|hear|read|try|play))\b|\b(?:can|could|would) you (?:please )?(?:tell|give|show|help|teach|explain|recommend|suggest|write|read|describe|make|find|correct|translate)\b/i;
const greeting = starts(
  "hi|hello|hey|hiya|howdy|good (?:morning|evening|afternoon|day)|greetings|yo|hallo|guten (?:tag|morgen|abend)|buongiorno|bonjour|salut",
);
const agreed =
  /^(?:yes|yeah|yep|yup|sure|ok(?:ay)?|of course|exactly|right|true|indeed|i did|i do|i am|definitely|absolutely|agreed|fine|ja)\b[^?]{0,60}$/i;
const refused =
  /^(?:no|nope|nah|never|not really|not yet|i did ?n[o']t|i do ?n[o']t|i'm not|nein)\b[^?]{0,60}$/i;

/** What a message is when nothing of the above is in it, the first that fits. */
const others: readonly [Act, (said: string) => boolean][] = [
  ["named", (said) => ownNameIn(said) !== null && wordCount(said) <= 12],
  ["fine", (said) => fine.test(said)],
  ["greeting", (said) => greeting.test(said) && wordCount(said) <= 6],
  ["statement", (said) => opinion.test(said)],
  ["request", (said) => request.test(said)],
  ["question", (said) => question.test(said)],
  ["feeling", (said) => feelingOf(said) !== null],
  ["agreed", (said) => agreed.test(said)],
  ["refused", (said) => refused.test(said)],
];
const fine =
  /\b(?:how are you(?: doing| today| feeling)?|how(?:'s| is) it going|how do you do|wie geht)\b/i;
const opinion =
  /\b(?:what do you think|your opinion|do you like|how do you feel about|your thoughts)\b/i;

function actOf(text: string): Act {
  const said = text.trim();
  if (moderateOffline(said).outcome === "support") return "crisis";
  const first = acts.find(([, pattern]) => pattern.test(said));
  return first?.[0] ?? others.find(([, fits]) => fits(said))?.[0] ?? "statement";
}

function wordCount(said: string): number {
  return said.split(/\s+/).length;
}
