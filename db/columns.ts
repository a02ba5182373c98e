import { bigint, customType, text, timestamp } from "drizzle-orm/pg-core";
import type { Entity, Id } from "@/lib/core/id";

export const id = <E extends Entity>(_entity: E, name?: string) =>
  name ? text(name).$type<Id<E>>() : text().$type<Id<E>>();

/** Minor units of an asset. Never `numeric`: it accepts NaN and rounds silently. */
export const amount = (name?: string) =>
  name ? bigint(name, { mode: "bigint" }) : bigint({ mode: "bigint" });

export const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * Any JSON value. Drizzle's own `jsonb` parses once more what the driver has parsed, so that the
 * string "60" would come back as the number 60.
 */
export const json = customType<{ data: unknown; driverData: unknown }>({
  dataType: () => "jsonb",
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => value,
});
