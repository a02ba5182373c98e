"use client";

import { useSyncExternalStore } from "react";

export type TimeStyle = "time" | "day" | "moment" | "relative";

const styles: Record<Exclude<TimeStyle, "relative">, Intl.DateTimeFormatOptions> = {
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  day: { day: "numeric", month: "short", year: "numeric" },
  moment: {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
};

const never = () => () => undefined;

/** An instant (ISO 8601) in the reader's own time; UTC until the page is alive, and in the title. */
export function Time({ at, show = "moment" }: { at: string; show?: TimeStyle }) {
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const date = new Date(at);
  return (
    <time dateTime={at} title={`${format(date, "moment", "UTC")} UTC`} className="figures">
      {alive ? format(date, show) : `${format(date, show, "UTC")}`}
    </time>
  );
}

function format(date: Date, show: TimeStyle, timeZone?: string): string {
  if (show === "relative" && timeZone === undefined) return ago(Date.now() - date.getTime());
  return formatterFor(show === "relative" ? "moment" : show, timeZone).format(date);
}

/** Making a formatter costs far more than using it, and a page has dozens of times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(style: keyof typeof styles, timeZone?: string): Intl.DateTimeFormat {
  const key = `${style} ${timeZone ?? ""}`;
  const made =
    formatters.get(key) ??
    new Intl.DateTimeFormat("en-GB", { ...styles[style], ...(timeZone && { timeZone }) });
  formatters.set(key, made);
  return made;
}

function ago(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return "now";
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ago`;
  const days = Math.floor(hours / 24);
  return days === 1 ? "yesterday" : `${days} days ago`;
}
