import type { Letter } from "@/lib/email/contract";

/** A companion wrote first. Its words stay in the chat. */
export function firstLetter(handle: string, { name, url }: { name: string; url: string }): Letter {
  return {
    subject: `${name} wrote in your chat`,
    paragraphs: [
      `Hello ${handle},`,
      `${name} wrote first in a chat of yours, as you asked for. It is an AI, and nobody expects an answer.`,
    ],
    action: { label: "Open the chat", url },
    footnote: `You get this because you asked for letters in this chat. Stop it there, or under Settings, Notifications.`,
  };
}
