import { refuseCard } from "./card-error";

export type Fields = Readonly<Record<string, unknown>>;

/** What many programs leave out or write as null counts as empty; anything else must be right. */
export function fields(value: unknown, name: string): Fields {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    return refuseCard("card_field", name);
  return value as Fields;
}

export function text(from: Fields, name: string): string {
  const value = from[name] ?? "";
  return typeof value === "string" ? value : refuseCard("card_field", name);
}

/** A list of texts; one text with commas counts as a list. */
export function strings(from: Fields, name: string): string[] {
  const value = from[name] ?? [];
  const list =
    typeof value === "string"
      ? value
          .split(",")
          .map((one) => one.trim())
          .filter(Boolean)
      : value;
  if (!Array.isArray(list)) return refuseCard("card_field", name);
  return list.map((one) => (typeof one === "string" ? one : refuseCard("card_field", name)));
}

export function number(from: Fields, name: string): number | null {
  const value = from[name];
  if (value === undefined || value === null || value === "") return null;
  const read = Number(value);
  return Number.isFinite(read) && typeof value !== "object" ? read : refuseCard("card_field", name);
}

export function bool(from: Fields, name: string): boolean | null {
  const value = from[name];
  return typeof value === "boolean" ? value : null;
}
