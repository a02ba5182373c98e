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

/** A pause is about to end. */
export function resumeLetter(
  handle: string,
  about: { tier: string; at: Date; price: bigint },
): Letter {
  return {
    subject: `${about.tier} goes on on ${dayOf(about.at)}`,
    paragraphs: [
      `Hello ${handle},`,
      `the pause of ${about.tier} ends on ${dayOf(about.at)}. On that day ${formatUsd(about.price)} is charged to your card. Until then you can end the plan, and nothing is charged.`,
    ],
    action: { label: "See your plan", url: page() },
    footnote: "You get this once, because your plan is paused.",
  };
}

/** A plan was paid for twice, and the second one goes back. */
export function duplicateLetter(handle: string, about: { tier: string; sum: bigint }): Letter {
  return {
    subject: `You paid for ${about.tier} while a plan of yours ran`,
    paragraphs: [
      `Hello ${handle},`,
      `${about.tier} was bought while a plan of yours was running already. The second one has ended, and ${formatUsd(about.sum)}, all that you paid for it, goes back to your card. Your bank may need a few days.`,
      "Your first plan goes on as before.",
    ],
    action: { label: "See your plan", url: page() },
    footnote: "You get this once, because two plans were paid for.",
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
      `${about.title} over ${formatUsd(about.total)} is attached as a PDF. ${about.state}`,
    ],
    action: { label: "Open the PDF", url: about.url },
    footnote: "You get this because you bought something. All invoices are on your billing page.",
  };
}
