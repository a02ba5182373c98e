import type { TagTone } from "@/components/ui/tag";
import type { RoundState } from "@/lib/bounty/contract";

const words: Record<RoundState, { word: string; tone: TagTone }> = {
  scheduled: { word: "Scheduled", tone: "info" },
  open: { word: "Open", tone: "success" },
  paused: { word: "Paused", tone: "neutral" },
  won: { word: "Won", tone: "gold" },
  expired: { word: "Time ran out", tone: "neutral" },
  settled: { word: "Settled", tone: "neutral" },
};

/** The state of a round as a tag. A settled round that somebody won stays won. */
export function roundWords(round: { state: RoundState; winner: unknown }) {
  return round.state === "settled" && round.winner ? words.won : words[round.state];
}
