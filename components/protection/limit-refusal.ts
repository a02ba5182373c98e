import { formatUsd } from "@/lib/core/money";

export const LIMITS_HREF = "/settings/limits";

const pattern = /^protection\.(spend|loss)_(day|week|month)_limit$/;
const names = { spend: "spending", loss: "loss" } as const;
const spans = { day: "today", week: "this week", month: "this month" } as const;
const starts = {
  day: "at midnight UTC",
  week: "on Monday at midnight UTC",
  month: "on the first of the month at midnight UTC",
} as const;

type Refused = { reason: string; details?: Readonly<Record<string, string>> | undefined };

/** Whether somebody's own limit has refused a payment, money or time. */
export const isOfLimit = (reason: string | undefined | null): boolean =>
  /^protection\.\w+_limit$/.test(reason ?? "");

/** Which limit refuses a payment, how much of it is used, and when it starts anew; null for any other failure. */
export function limitRefusal({ reason, details }: Refused): string | null {
  const limit = limitIn(reason);
  if (!limit) return null;
  const { allowed, used } = details ?? {};
  const of = allowed === undefined ? "" : ` of ${formatUsd(BigInt(allowed))}`;
  const so = used === undefined ? "" : `: ${formatUsd(BigInt(used))} of it are used`;
  return `This would go beyond your ${limit.name} limit${of} for ${limit.span}${so}. It starts anew ${limit.start}. You were not charged.`;
}

/** The same of a payment that was made already and goes back. */
export function limitReturn(reason: string): string | null {
  const limit = limitIn(reason);
  if (!limit) return null;
  return `It went beyond your ${limit.name} limit for ${limit.span}, which starts anew ${limit.start}.`;
}

function limitIn(reason: string) {
  const [, what, window] = pattern.exec(reason) ?? [];
  if (!what || !window) return null;
  const span = window as keyof typeof spans;
  return { name: names[what as keyof typeof names], span: spans[span], start: starts[span] };
}
