import { z } from "zod";

/** So many hexadecimal digits, lower case. */
export const digits = (length: number) =>
  z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`), `not ${length} hexadecimal digits`);

export const hash = digits(64);
/** Micro-USD as a decimal string, in one spelling only. */
export const micros = z.string().regex(/^(0|[1-9]\d{0,17})$/, "not an amount of micro-USD");
/** ISO 8601 in UTC with milliseconds, in one spelling only. */
export const instant = z.iso.datetime({ precision: 3 });
export const count = z.number().int().min(0);
export const place = z.number().int().min(1);

export const split = z.strictObject({
  pool: micros,
  buyback: micros,
  operations: micros,
  /** Left out where the guardian has no owner. */
  owner: micros.optional(),
});
export const round = z.strictObject({ id: z.string(), number: place });
export type Round = z.output<typeof round>;

export const isSameRound = (one: Round, other: Round): boolean =>
  one.id === other.id && one.number === other.number;
