/** How long a token is good before it is exchanged for the next one of its session. */
export const ACCESS_MS = 3_600_000;

/** A token that was exchanged is still good this long after its successor was first shown: tabs overlap. */
export const GRACE_MS = 60_000;

/** The instant that a token says it was made at, or null where it is older than such tokens. */
export function madeAt(token: string): Date | null {
  const seconds = Number.parseInt(token.split(".")[1] ?? "", 36);
  return Number.isFinite(seconds) ? new Date(seconds * 1_000) : null;
}

/** `at` written into a token, so that whoever holds it knows its age without asking. */
export function withTime(random: string, at: Date): string {
  return `${random}.${Math.floor(at.getTime() / 1_000).toString(36)}`;
}

export function isDue(token: string, now: Date): boolean {
  const at = madeAt(token);
  return at === null || now.getTime() - at.getTime() >= ACCESS_MS;
}

type Rotation = { createdAt: Date; rotatedAt: Date | null; confirmedAt: Date | null };

/**
 * Whether a token may still be shown that was exchanged at `spentAt`. The answer that carried its
 * successor may be lost, so it is good until a later one is shown, and a minute longer.
 */
export function isTolerated(
  { createdAt, confirmedAt }: Rotation,
  spentAt: Date,
  now: Date,
): boolean {
  const shown = confirmedAt ?? createdAt;
  return shown <= spentAt || now.getTime() - shown.getTime() <= GRACE_MS;
}

/** Whether the present token is shown for the first time. */
export function isFirstShown({ rotatedAt, confirmedAt }: Rotation): boolean {
  return rotatedAt !== null && (confirmedAt === null || confirmedAt < rotatedAt);
}

/** Whether an exchange is so recent that its answer may still be under way. */
export function isUnderWay({ rotatedAt }: Rotation, now: Date): boolean {
  return rotatedAt !== null && now.getTime() - rotatedAt.getTime() < GRACE_MS;
}

export type Seen = { country: string | null; device: string };

/** Within an hour in another country and on another device: the same person is not that fast. */
export function movedTooFast(before: Seen & { at: Date }, now: Seen & { at: Date }): boolean {
  if (!(before.country && now.country)) return false;
  const apart = now.at.getTime() - before.at.getTime();
  return before.country !== now.country && before.device !== now.device && apart <= 3_600_000;
}

const privateNetworks =
  /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
const privateNetworks6 = /^(::1?$|f[cd]|fe[89ab])/i;

/**
 * What an address says of a household: itself, or for IPv6 its first 64 bits. Null for an address
 * that is nobody's in particular, such as that of a proxy inside.
 */
export function networkOf(address: string): string | null {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(address)) return privateNetworks.test(address) ? null : address;
  if (!address.includes(":") || privateNetworks6.test(address)) return null;
  const [head = "", tail] = address.toLowerCase().split("::");
  const given = head.split(":").filter((group) => group !== "");
  const last = tail === undefined ? [] : tail.split(":").filter((group) => group !== "");
  const zeros = Array.from({ length: Math.max(0, 8 - given.length - last.length) }, () => "0");
  const groups = [...given, ...zeros, ...last].slice(0, 4);
  return groups.map((group) => group.replace(/^0+(?=.)/, "")).join(":");
}
