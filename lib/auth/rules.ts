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
