const day = 86_400_000;
export const SESSION_DAYS = 30;

/** A session lasts 30 days from its last use. */
export function sessionExpiry(lastUse: Date): Date {
  return new Date(lastUse.getTime() + SESSION_DAYS * day);
}

/** Writing at every request would make each page view a write; once in five minutes is enough. */
export function needsTouch(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() > 5 * 60_000;
}

export const VERIFICATION_HOURS = 24;
export const RESET_MINUTES = 60;
export const NONCE_MINUTES = 5;

export function minutesAfter(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}

type WaysIn = {
  password: boolean;
  email: boolean;
  wallets: number;
  passkeys: number;
  /** Accounts at other places. */
  accounts: number;
};

/** Whether somebody can get in. A password is of use only with an address to sign in by. */
export function hasWayIn({ password, email, wallets, passkeys, accounts }: WaysIn): boolean {
  return (password && email) || wallets + passkeys + accounts > 0;
}

/** Minutes for which signing in counts as having just shown who one is. */
const FRESH_MINUTES = 10;

/** Whether the owner has proven themselves in this session within the last minutes. */
export function isFresh(
  { authenticatedAt, createdAt }: { authenticatedAt: Date | null; createdAt: Date },
  now: Date,
): boolean {
  return minutesAfter(authenticatedAt ?? createdAt, FRESH_MINUTES) > now;
}

const browsers: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/Linux/, "Linux"],
];

/** A browser's own description in words: `Firefox on Linux`. */
export function deviceName(userAgent: string): string {
  const nameIn = (list: [RegExp, string][]) => list.find(([shape]) => shape.test(userAgent))?.[1];
  return `${nameIn(browsers) ?? "A program"} on ${nameIn(systems) ?? "an unknown system"}`;
}
