import { type SettingUnit, settingUnits as units } from "@/lib/settings/contract";

type StoredValue = string | number | boolean;
type Written = { key: string; fallback: StoredValue };

/** A stored value as people say it: `$10.00`, `70 %`, `× 1.0078`, `24 hours`, `on`. */
export function settingText({ key, fallback }: Written, value: StoredValue): string {
  if (typeof value !== typeof fallback) return String(value);
  const entered = settingInput({ key, fallback }, value);
  switch (units[key]) {
    case "dollars":
      return `$${entered.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",")}`;
    case "credits":
      return `${entered} credits`;
    case "percents by country":
      return entered === "" ? "none" : `${entered.replaceAll(",", " %, ").replaceAll("=", " ")} %`;
    case "factors by model":
      return entered === "" ? "none" : entered.split(",").map(factorOfModel).join(", ");
    case "prizes by place":
      return entered === "" ? "none" : entered.split(",").map(prizeWords).join("; ");
    case "lines":
      return entered;
    case "order":
      return entered.replaceAll(",", ", then ");
    case "percent":
    case "whole percent":
      return `${entered} %`;
    case "factor":
      return `× ${entered}`;
    case "switch":
      return value ? "on" : "off";
    case "country codes":
      return entered === "" ? "none" : entered.replaceAll(",", ", ");
    case undefined:
      return entered;
    default:
      return `${Number(value).toLocaleString("en")} ${units[key]}`;
  }
}

/** `openai/gpt-5=15000` as `openai/gpt-5 × 1.5`. */
function factorOfModel(entry: string): string {
  const at = entry.lastIndexOf("=");
  return `${entry.slice(0, at)} × ${withPoint(entry.slice(at + 1), 4, 0)}`;
}

/** `2-3=1/20` as `places 2-3: 1 token, 20 credits`. */
function prizeWords(entry: string): string {
  const [places = "", worth = ""] = entry.split("=");
  const [tokens, credits] = worth.split("/");
  const name = places.includes("-") ? "places" : "place";
  return `${name} ${places}: ${tokens} ${tokens === "1" ? "token" : "tokens"}, ${credits} credits`;
}

/** A stored value as it is typed, without its unit: `10.00`, `70`, `1.0078`, `24`, `on`. */
export function settingInput({ key, fallback }: Written, value: StoredValue): string {
  if (typeof value !== typeof fallback) return String(value);
  const unit = units[key];
  if (unit === "dollars" || unit === "credits") return withPoint(String(value), 6, 2);
  if (unit === "percent") return withPoint(String(value), 2, 0);
  if (unit === "factor") return withPoint(String(value), 4, 4);
  if (unit === "switch") return value ? "on" : "off";
  return String(value);
}

/** What stands beside the field: `in dollars`. */
export function settingUnit(key: string): string {
  const unit = units[key];
  if (unit === undefined) return "as stored";
  if (unit === "percent") return "in percent";
  if (unit === "whole percent") return "in whole percent, 5 for 5 %";
  if (unit === "factor") return "times the price before";
  if (unit === "order") return "kinds in order, or expiring";
  if (unit === "percents by country") return "such as DE=19,CH=8.1";
  if (unit === "factors by model") return "such as openai/gpt-5=15000 for × 1.5";
  if (unit === "prizes by place") return "such as 1=3/50,2-10=1/10 for tokens/credits";
  if (unit === "lines") return "lines, with semicolons between them";
  return unit === "switch" ? "on or off" : `in ${unit}`;
}

/** What was typed as the value to store, or null when it cannot be one. No unit is rounded away. */
export function readSetting({ key, fallback }: Written, text: string): StoredValue | null {
  const typed = text.trim();
  const unit = units[key];
  if (unit === "switch") return readSwitch(typed);
  if (unit === "dollars" || unit === "credits") return withoutPoint(typed, 6);
  if (typeof fallback === "string") return typed;
  const digits = withoutPoint(typed, decimalsOf(unit));
  return digits === null ? null : Number(digits);
}

function decimalsOf(unit: SettingUnit | undefined): number {
  if (unit === "percent") return 2;
  return unit === "factor" ? 4 : 0;
}

function readSwitch(typed: string): boolean | null {
  if (typed === "on" || typed === "true") return true;
  return typed === "off" || typed === "false" ? false : null;
}

/** `10078` with four decimals: `1.0078`. Keeps at least so many of them. */
function withPoint(digits: string, decimals: number, least: number): string {
  const padded = digits.padStart(decimals + 1, "0");
  const whole = padded.slice(0, -decimals).replace(/^0+(?=\d)/, "");
  const fraction = padded.slice(-decimals).replace(/0+$/, "").padEnd(least, "0");
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

/** The other way round; null where there are more decimals than can be kept, or no number at all. */
function withoutPoint(text: string, decimals: number): string | null {
  const found = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text);
  if (!found) return null;
  const fraction = (found[2] ?? "").replace(/0+$/, "");
  if (fraction.length > decimals) return null;
  const digits = (found[1] ?? "").replaceAll(",", "") + fraction.padEnd(decimals, "0");
  return digits.replace(/^0+(?=\d)/, "");
}
