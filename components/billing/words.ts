import type { InvoiceView, PurchaseView } from "@/lib/billing/contract";
import { formatCredits } from "@/lib/core/credit";
import { formatUsd } from "@/lib/core/money";
import { type Tier, type TierName, tiers } from "@/lib/plan/contract";

export function tierLabel(tier: TierName): string {
  return tiers[tier].label;
}

/** `10 June 2026`, the same on the server and in a browser. */
export function dayWords(at: string): string {
  return new Date(at).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** `10 Jun 2026`, where there is little room. */
export function shortDay(at: string): string {
  return new Date(at).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
}

export function monthly(tier: Tier): string {
  return tier.monthlyUsdMicros === 0n ? "$0" : formatUsd(tier.monthlyUsdMicros);
}

/** What ending a plan means: facts only, so that nobody is talked out of it. */
export const endWords = {
  open: "End the plan",
  title: (tier: string) => `End ${tier}?`,
  about: (tier: string, end: string) =>
    `You have paid for ${tier} until ${end} and keep it until then. After that your account is on the free plan and nothing more is charged. Chats and purchased credits stay. You can take this back until ${end}.`,
  act: (end: string) => `End it on ${end}`,
  back: "Go back",
  done: (tier: string, end: string) => `${tier} ends on ${end}. Nothing more is charged.`,
  ending: (tier: string, end: string) => `${tier} ends on ${end}. Nothing more is charged.`,
  resume: "Let it go on",
  resumed: (tier: string) => `${tier} goes on.`,
};

/** What a pause means: what one has, until when, and when money is asked for again. */
export const pauseWords = {
  open: "Pause the plan",
  title: (tier: string) => `Pause ${tier}?`,
  about: (tier: string, end: string) =>
    `You have paid for ${tier} until ${end} and keep it until then. After that nothing is charged, and your account is on the free plan until the pause is over. Chats, memories and purchased credits stay. You can let ${tier} go on at any time.`,
  choice: "For how long",
  months: (count: number) => (count === 1 ? "One month" : `${count} months`),
  resumes: (tier: string, day: string, price: string) =>
    `On ${day} ${tier} goes on by itself, and ${price} is charged. Three days before, a letter says so.`,
  act: "Pause it",
  done: (tier: string) => `${tier} is paused.`,
  now: (tier: string, end: string) =>
    `${tier} is paused. You have paid for it until ${end} and keep it until then; after that there is the free plan, and nothing is charged.`,
  since: (tier: string) =>
    `${tier} is paused. You have the free plan meanwhile, and nothing is charged. Chats, memories and purchased credits are there.`,
  goesOn: (tier: string, day: string, price: string) =>
    `On ${day} ${tier} goes on, and ${price} is charged.`,
  waits: (tier: string) => `${tier} goes on when you say so.`,
  resume: "Let it go on now",
  resumePaid: (price: string) => `Pay ${price} and go on now`,
  resumed: (tier: string) => `${tier} goes on.`,
};

/** A plan that was paid for while another one ran. */
export function duplicateWords(tier: string, day: string): string {
  return `On ${day} ${tier} was paid for while a plan of yours ran already. It was ended at once, and what you paid for it goes back to your card in full. A credit note says so.`;
}

export const invoiceStates: Record<InvoiceView["state"], string> = {
  draft: "Draft",
  sent: "Open",
  paid: "Paid",
  void: "Void",
};

export const purchaseStates: Record<PurchaseView["state"], string> = {
  paid: "Paid",
  refunded: "Refunded",
  disputed: "Disputed",
  lost: "Disputed, lost",
};

type Feature = { label: string; value: (tier: Tier) => string | boolean };

/** What the tiers differ in, row by row, all read from the one table. */
export const features: readonly Feature[] = [
  { label: "Credits a day", value: ({ dailyCredits }) => formatCredits(dailyCredits) },
  {
    label: "Off the price of a turn",
    value: ({ discountBasisPoints: off }) => (off ? `${off / 100} %` : "none"),
  },
  { label: "Requests a minute", value: ({ requestsPerMinute }) => String(requestsPerMinute) },
  { label: "Messages a companion sees", value: ({ windowMessages }) => `last ${windowMessages}` },
  { label: "Chat with every companion", value: () => true },
  { label: "Memory of what you told", value: ({ retrievalMemory }) => retrievalMemory },
  { label: "Spicy mode, for adults", value: ({ spicy }) => spicy },
  { label: "First where there is a queue", value: ({ priority }) => priority },
];
