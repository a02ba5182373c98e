import { UNANSWERED_MAX } from "@/lib/chat/proactive/contract";

/** What it means that a companion writes first, said before anybody says yes: facts only. */
export const firstWords = {
  title: (name: string) => `${name} may write first`,
  lead: "Off, as long as you do not say otherwise. You can stop it here at any time, and it stops at once.",
  about: (name: string) =>
    `${name} is an AI. It writes by a timetable, at most as often as you allow, never in your quiet hours, and not within 20 hours of your last talk. Nobody expects an answer.`,
  price: (typical: string, worst: string) =>
    `Each message that arrives is charged like a reply: usually about ${typical}, never more than ${worst}. It counts towards your own spend caps. What does not arrive costs nothing, and where credits or caps do not allow it, nothing is written.`,
  stops: `After ${UNANSWERED_MAX} messages without an answer it writes no more, until you write. It also stops while you take a break or have excluded yourself, and when the chat is archived or deleted.`,
  perWeek: "At most in seven days",
  times: (count: number) => (count === 1 ? "Once" : `${count} times`),
  quietFrom: "Quiet from",
  quietTo: "Until",
  zone: (zone: string) => `By the clock of ${zone}.`,
  email: "Tell me by e-mail as well, without its words",
  noAddress: "Letters need an address: add one in the settings.",
  start: (name: string) => `Let ${name} write first`,
  save: "Save",
  stop: "Stop it",
  started: (name: string) => `${name} may write first now.`,
  stopped: (name: string) => `${name} writes no more by itself.`,
  on: (name: string, times: string) => `${name} may write first: ${times} in seven days at most.`,
  rests: (name: string) => `${name} has stopped by itself, and goes on once you have written.`,
};
