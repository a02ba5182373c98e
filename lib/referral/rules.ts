import type { Needs, ReferralTerms } from "./contract";

const DAY_MS = 86_400_000;
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** A code of eight characters out of random bytes; bytes that would favour some are passed over. */
export function codeFrom(bytes: Uint8Array): string | null {
  const fair = 256 - (256 % alphabet.length);
  const characters = Array.from(bytes)
    .filter((byte) => byte < fair)
    .map((byte) => alphabet[byte % alphabet.length]);
  return characters.length < 8 ? null : characters.slice(0, 8).join("");
}

export type Progress = {
  /** Whether their e-mail address is confirmed. */
  verified: boolean;
  /** When they came by the link. */
  at: Date;
  attempts: number;
  turns: number;
};

/** What is left to do before somebody counts, or null where nothing is. */
export function needsOf(
  progress: Progress,
  terms: Pick<ReferralTerms, "days" | "attempts" | "turns">,
  now: Date,
): Needs | null {
  const { verified, at } = progress;
  const days = Math.ceil((at.getTime() + terms.days * DAY_MS - now.getTime()) / DAY_MS);
  const hasPlayed = progress.attempts >= terms.attempts || progress.turns >= terms.turns;
  const needs = {
    address: !verified,
    days: Math.max(0, days),
    attempts: hasPlayed ? 0 : terms.attempts - progress.attempts,
    turns: hasPlayed ? 0 : terms.turns - progress.turns,
  };
  return verified && needs.days === 0 && hasPlayed ? null : needs;
}

/** Whether an instant comes after the last look of the house: what was cleared does not hold again. */
export function isOpen(signal: { at: Date }, clearedAt: Date | null): boolean {
  return clearedAt === null || signal.at > clearedAt;
}
