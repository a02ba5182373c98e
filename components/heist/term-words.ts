import type { TermName } from "@/lib/heist/admin/contract";

type Words = { label: string; unit: "%" | "points" | "hours" | "days"; hint?: string };

/** The terms of heists as who keeps them reads and types them. */
export const termWords: Record<TermName, Words> = {
  stealPercentage: {
    label: "Share that a heist takes",
    unit: "%",
    hint: "Of the victim's points of the month. 5 means 5 %.",
  },
  stealMax: { label: "Most that one heist takes", unit: "points", hint: "With any tool." },
  targetMinPoints: { label: "Points to be worth robbing", unit: "points" },
  lossCapPercentage: {
    label: "Most that a person loses in a month",
    unit: "%",
    hint: "Of their highest points. 30 means 30 %.",
  },
  cooldownHours: { label: "Pause of a robber", unit: "hours" },
  protectionHours: { label: "Protection of the robbed", unit: "hours" },
  counterHours: { label: "Time to rob back", unit: "hours" },
  newcomerDays: { label: "Grace of newcomers", unit: "days" },
  bracketPercentage: {
    label: "Least share of the robber's points",
    unit: "%",
    hint: "Whoever has less of them is not robbed; 0 lets anybody be.",
  },
  swordPercentage: { label: "What a sword adds", unit: "%", hint: "Of the sum." },
  hammerPoints: { label: "What a hammer adds", unit: "points" },
};

/** `5 %`, `48 hours`. */
export function termText(name: TermName, value: number): string {
  return `${value.toLocaleString("en")} ${termWords[name].unit}`;
}

/** What somebody typed, with or without its unit; null where it is no number. */
export function readTerm(typed: string): number | null {
  const text = typed.replace(/(%|points?|hours?|days?)\s*$/i, "").replaceAll(",", "");
  return /^\s*-?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : null;
}

/** `4.2 ms`; nothing was measured where there is none. */
export function timeText(milliseconds: number | null): string {
  if (milliseconds === null) return "none yet";
  return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
}
