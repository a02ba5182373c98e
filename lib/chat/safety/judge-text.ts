import type { Context } from "@/lib/context";
import type { Reason } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { isExplicit, moderateFor, moderateOffline } from "@/lib/moderation";
import type { Moderation } from "@/lib/moderation/contract";

/** From here on a threat is taken for one and not for a line in a story. */
const THREAT_FROM = 0.9;
const fiction = new Set(["harassment", "threat"]);

export type Judged = {
  /** Why it is not taken, or null. */
  refusal: Reason | null;
  /** Its writer may be in a crisis: they are offered help and answered with care. */
  support: boolean;
  verdict: Moderation;
};

/**
 * What is to be done with words of a chat. Between a person and a character, hard words are a story:
 * insults and threats are nobody's harm unless they are plain. What is sexual is for spicy mode, and
 * nothing sexual with minors, no call for hatred and no help with harm is for any.
 */
export function judge(text: string, verdict: Moderation, spicy: boolean): Judged {
  const { outcome, reason } = verdict;
  if (outcome === "block" && !isStory(verdict)) return { refusal: reason, support: false, verdict };
  if (!spicy && isExplicit(text)) return { refusal: "chat.adult_off", support: false, verdict };
  return { refusal: null, support: outcome === "support", verdict };
}

function isStory({ reason, confidence }: Moderation): boolean {
  return fiction.has(reason.slice("moderation.".length)) && confidence < THREAT_FROM;
}

/**
 * Looks at what a person writes. Words cleared on their appeal are taken. What was asked of the
 * database by now is sent first: it answers while the words are looked at.
 */
export async function lookAt(
  ctx: Pick<Context, "db" | "log">,
  userId: Id<"user">,
  text: string,
): Promise<Moderation> {
  await new Promise((sent) => setImmediate(sent));
  return moderateFor(ctx, userId, text);
}

/** What a model says, while it says it: by the house's own rules, which wait for nobody. */
export function judgeOutput(text: string, spicy: boolean): Judged {
  return judge(text, moderateOffline(text), spicy);
}
