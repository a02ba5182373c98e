import type { UptimeDay } from "@/lib/transparency/contract";

/** A share of minutes in percent, rounded down so that 100 means all of them: `99.97 %`. */
export function upPercent({ up, minutes }: { up: number; minutes: number }): string {
  const hundredths = Math.floor((up * 10_000) / minutes);
  const text = (hundredths / 100).toFixed(2).replace(/\.?0+$/, "");
  return `${text} %`;
}

/** One day in words, for those who do not see the chart. */
export function dayWords(day: UptimeDay): string {
  if (day.minutes === 0) return `${day.day}: not recorded`;
  const down = day.minutes - day.up;
  return `${day.day}: ${down === 0 ? "no minute missing" : `${down} of ${day.minutes} minutes missing`}`;
}

export type DayTone = "none" | "whole" | "dented" | "broken";

const DENTED_MINUTES = 15;

export function toneOf({ up, minutes }: UptimeDay): DayTone {
  if (minutes === 0) return "none";
  const down = minutes - up;
  if (down === 0) return "whole";
  return down <= DENTED_MINUTES ? "dented" : "broken";
}
