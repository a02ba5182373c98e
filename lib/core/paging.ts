import { z } from "zod";

/** A page of a list: an opaque cursor to go on from, and how many rows at most. */
export const PageRequest = z.object({
  after: z
    .string()
    .regex(/^[\w-]{0,200}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
/**
 * The cursor of one list in the public API, or "" for its first page. Any other is refused: a
 * program that got it wrong would read the first page again and again.
 */
export function cursorOf(form: RegExp) {
  return z
    .string()
    .regex(new RegExp(`^$|${form.source}`), "Take it from `next` of the page before.")
    .optional();
}

export type PageRequest = z.output<typeof PageRequest>;

export type Page<T> = { items: T[]; next: string | null };

/** Cuts the one row too many that a query asked for, and names the cursor to go on from. */
export function pageOf<T>(rows: T[], limit: number, cursorOf: (row: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? cursorOf(last) : null };
}
