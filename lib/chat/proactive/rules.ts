import { leavesAt, type Quiet } from "@/lib/core/quiet-hours";
import { UNANSWERED_MAX } from "./contract";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** Nobody writes first into a talk that has just been. */
const GAP = 20 * HOUR;

export type Moment = {
  perWeek: number;
  quiet: Quiet;
  /** When it wrote first, oldest first. */
  sent: readonly Date[];
  /** When the person said something last; null where they never did. */
  lastSaid: Date | null;
  /** When the chat changed last. */
  changed: Date;
  /** Whether there is a chat of two in which nobody speaks, and its last words are the companion's. */
  ready: boolean;
  /** Whether the person has excluded themselves, or may not come in. */
  away: boolean;
};
export type Step =
  | { write: true }
  | {
      write: false;
      why: "away" | "unanswered" | "unready" | "week" | "talk" | "quiet";
      until: Date;
    };

/** Whether a companion writes first now, or when it is looked at again. */
export function nextStep(moment: Moment, now: Date): Step {
  const { perWeek, quiet, sent, changed, ready, away } = moment;
  const wait = (why: Exclude<Step, { write: true }>["why"], until: Date): Step => ({
    write: false,
    why,
    until,
  });
  const after = (ms: number) => new Date(now.getTime() + ms);
  if (away) return wait("away", after(DAY));
  if (unansweredOf(moment) >= UNANSWERED_MAX) return wait("unanswered", after(HOUR));
  if (!ready) return wait("unready", after(HOUR));
  const week = sent.filter((at) => at.getTime() > now.getTime() - WEEK);
  const oldest = week.at(-perWeek);
  if (week.length >= perWeek && oldest) return wait("week", new Date(oldest.getTime() + WEEK));
  const silent = new Date(changed.getTime() + GAP);
  if (silent > now) return wait("talk", silent);
  const morning = leavesAt(quiet, now);
  return morning ? wait("quiet", morning) : { write: true };
}

/** How many it has written since the person said something. */
export function unansweredOf({ sent, lastSaid }: Pick<Moment, "sent" | "lastSaid">): number {
  return lastSaid ? sent.filter((at) => at > lastSaid).length : sent.length;
}

/** When the next one is due: spread over the week, a little sooner or later each time. `chance` is 0 to 1. */
export function nextDue(perWeek: number, now: Date, chance: number): Date {
  return new Date(now.getTime() + (WEEK / perWeek) * (0.8 + 0.4 * chance));
}

/** What is added to what a companion is told when it writes first. */
export const opening =
  "Time has passed. Write first now: one short, friendly message that picks up something of this talk or of your day. Ask for no answer, and say nothing of being alone, of waiting, or of how long it has been.";

const pressure = [
  /\b(?:miss(?:ed|ing)?|long(?:ed|ing)?\s+for|yearn\w*\s+for)\s+(?:you|your)\b/i,
  /\b(?:lonely|alone|lonesome|abandon\w*|forsaken|neglect\w*|ignor(?:e|ed|ing)\s+me)\b/i,
  /\b(?:forg[eo]t(?:ten)?|left|leave|leaving)\s+(?:about\s+)?me\b/i,
  /\b(?:wait(?:ed|ing)?)\s+(?:here\s+|so\s+long\s+|all\s+day\s+|up\s+)?for\s+(?:you|your)\b/i,
  /\bwhere\s+(?:have|were|did|are)\s+you\b/i,
  /\bwhy\s+(?:haven'?t|have\s+you\s+not|didn'?t|did\s+you\s+not|don'?t|won'?t|aren'?t)\s+you\b/i,
  /\b(?:come\s+back|please\s+(?:answer|reply|write|stay|talk)|answer\s+me|talk\s+to\s+me)\b/i,
  /\b(?:without\s+you|need\s+you|hurts?\s+me|hurt\s+that\s+you|heart\w*\s+(?:breaks?|broken|ach\w*)|sad\s+(?:that|because|when)\s+you)\b/i,
  /\b(?:do\s+you\s+(?:still|even)\s+(?:care|like|love|want|remember)|don'?t\s+you\s+(?:care|like|love|want))\b/i,
  /\b(?:last\s+chance|hurry|before\s+it\s+is\s+too\s+late|only\s+today|it\s+has\s+been\s+(?:so|too)\s+long|been\s+(?:days|weeks|ages))\b/i,
  /[\u{1F622}\u{1F62D}\u{1F494}\u{1F97A}\u{1F61E}\u{1F614}]/u,
];

/** Whether words make somebody feel guilty for having been away, or press them to answer. */
export function pressesSomebody(text: string): boolean {
  const plain = text.replaceAll("\u2019", "'");
  return pressure.some((pattern) => pattern.test(plain));
}
