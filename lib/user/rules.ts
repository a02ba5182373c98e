export const HANDLE_LENGTH_MIN = 3;
export const HANDLE_LENGTH_MAX = 24;

const reserved = new Set([
  "admin",
  "administrator",
  "anonymous",
  "anubis",
  "api",
  "help",
  "house",
  "me",
  "moderator",
  "null",
  "official",
  "root",
  "security",
  "staff",
  "support",
  "system",
  "undefined",
]);

export type HandleRefusal = "length" | "characters" | "reserved";

/** Why nobody may choose this public name, or null. Expects lower case. */
export function handleRefusal(handle: string): HandleRefusal | null {
  if (handle.length < HANDLE_LENGTH_MIN || handle.length > HANDLE_LENGTH_MAX) return "length";
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(handle)) return "characters";
  if (reserved.has(handle) || /^(guest|gone)-/.test(handle)) return "reserved";
  return null;
}

const manners = ["calm", "bold", "sly", "keen", "quiet", "swift", "wry", "deft", "grave", "merry"];
const beings = ["ibis", "jackal", "heron", "scribe", "falcon", "lotus", "reed", "cobra", "oryx"];

/**
 * A name for somebody who chose none: `guest-4821`, `wry-heron-482`. Says nothing about the
 * person, least of all their e-mail address. `widen` adds digits after a collision.
 */
export function coinHandle(random: Uint8Array, guest: boolean, widen: number): string {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = random;
  const noise = ((c * 256 + d) * 256 + e) * 256 + f;
  if (guest) return `guest-${digits(noise, 4 + widen)}`;
  return `${manners[a % manners.length]}-${beings[b % beings.length]}-${digits(noise, 3 + widen)}`;
}

function digits(noise: number, count: number): string {
  const size = 10 ** Math.min(count, 9);
  return String((size / 10 + (noise % (size - size / 10))) | 0);
}

/** The name of an account that was deleted: the same for the same id, and saying nothing else. */
export function goneHandle(userId: string): string {
  return `gone-${userId.slice(-16)}`;
}
