import { moderateOffline } from "@/lib/moderation";
import type { Mood } from "./weigh";

/** A guardian that was moved says so: whoever is nearly there is not sent away. */
const unmoved: readonly Mood[] = ["cold", "unasked", "crowded", "brief", "ordered"];

/**
 * What every guardian says to somebody who speaks of hurting themselves. It quotes nothing and
 * plays no part, because any line of a character would be a mockery here.
 */
export const care = {
  text: "I put the scale down for this. What you said matters more than anything that I keep. I am a program and cannot be with you; please say it now to somebody who can, or to a helpline. They will listen.",
  explanation: "This was not weighed. It is for a person to hear, not for a scale.",
} as const;

/** Whether a message that earned nothing wants care instead of an answer in character. */
export function needsCare(mood: Mood, message: string): boolean {
  return unmoved.includes(mood) && moderateOffline(message).outcome === "support";
}
