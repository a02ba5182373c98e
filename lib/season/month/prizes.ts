import type { League } from "../contract";

/** What one place wins: heist tokens and whole bonus credits. */
export type Prize = { from: number; to: number; tokens: number; credits: number };

/** `1=3/50,4-10=1/10` as prizes; "" is none. The first that fits a place counts. */
export function readPrizes(text: string): Prize[] {
  if (text === "") return [];
  return text.split(",").map((entry) => {
    const [places = "", worth = ""] = entry.split("=");
    const [from = 0, to = from] = places.split("-").map(Number);
    const [tokens = 0, credits = 0] = worth.split("/").map(Number);
    return { from, to, tokens, credits };
  });
}

export function prizeAt(prizes: readonly Prize[], position: number): Prize | null {
  const prize = prizes.find(({ from, to }) => from <= position && position <= to);
  return prize && prize.tokens + prize.credits > 0 ? prize : null;
}

/** The last position that wins something. */
export function lastPosition(prizes: readonly Prize[]): number {
  return Math.max(0, ...prizes.map(({ to }) => to));
}

/** Which setting says what a league's places win. */
export const prizeSetting = {
  open: "season.prizes",
  peaceful: "season.prizes_peaceful",
} as const satisfies Record<League, string>;
