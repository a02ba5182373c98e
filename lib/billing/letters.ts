import { formatUsd } from "@/lib/core/money";
import type { Letter } from "@/lib/email/contract";
import { env } from "@/lib/env";

const page = (path = "/billing") => `${env().APP_URL}${path}`;
const dayOf = (date: Date) =>
  date.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });

/** A renewal could not be paid. */
export function lateLetter(handle: string, about: { tier: string; until: Date }): Letter {
  return {
    subject: `Your payment for ${about.tier} did not go through`,
    paragraphs: [
      `Hello ${handle},`,
      `your card was declined when ${about.tier} was renewed. Nothing was charged.`,
      `You keep ${about.tier} until ${dayOf(about.until)}. Pay by then, or use another card, and nothing changes. If not, your account goes back to the free plan; your chats and purchased credits stay.`,
    ],
    action: { label: "Pay or change the card", url: page() },
    footnote: "You get this because a payment of yours is late.",
  };
}

/** The grace is almost over. */
export function reminderLetter(handle: string, about: { tier: string; until: Date }): Letter {
  return {
    subject: `${about.tier} ends on ${dayOf(about.until)}`,
    paragraphs: [
      `Hello ${handle},`,
      `your payment for ${about.tier} is still open. On ${dayOf(about.until)} your account goes back to the free plan; your chats and purchased credits stay.`,
    ],
    action: { label: "Pay or change the card", url: page() },
    footnote: "You get this once, because a payment of yours is late.",
  };
}

export function settledLetter(handle: string, about: { tier: string }): Letter {
  return {
    subject: `Your payment for ${about.tier} came in`,
    paragraphs: [`Hello ${handle},`, `your payment came in, and ${about.tier} goes on.`],
    action: { label: "See your plan", url: page() },
    footnote: "You get this because a payment of yours was late.",
  };
}

export function endedLetter(handle: string, about: { tier: string; unpaid: boolean }): Letter {
  return {
    subject: `${about.tier} has ended`,
    paragraphs: [
      `Hello ${handle},`,
      about.unpaid
        ? `${about.tier} has ended, because its renewal was not paid. Nothing more will be charged.`
        : `${about.tier} has ended. Nothing more will be charged.`,
      "Your chats and purchased credits stay.",
    ],
    action: { label: "See the plans", url: page("/plans") },
    footnote: "You get this because your subscription has ended.",
  };
}

/** An invoice or a credit note that was issued. */
export function documentLetter(
  handle: string,
  about: { title: string; total: bigint; state: string; url: string },
): Letter {
  return {
    subject: `${about.title} from Anubis`,
    paragraphs: [
      `Hello ${handle},`,
      `${about.title} over ${formatUsd(about.total)} is ready. ${about.state}`,
    ],
    action: { label: "Open the PDF", url: about.url },
    footnote: "You get this because you bought something. All invoices are on your billing page.",
  };
}
